package communitysafety.portal.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The Nu HTML checker, kept for all pages of the tests' JVM: to read its schema takes longer than
 * to check a page by it.
 */
final class HtmlChecker {

  private static HtmlChecker shared;

  private final SimpleDocumentValidator validator;

  private HtmlChecker() {
    boolean logsAddresses = false;
    boolean guessesLanguages = false;
    validator = new SimpleDocumentValidator(true, logsAddresses, guessesLanguages);
    try {
      validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Findings());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What it calls an error, line by line; not its warnings. */
  static synchronized List<String> errorsIn(String html) {
    if (shared == null) {
      shared = new HtmlChecker();
    }
    return shared.check(html);
  }

  private List<String> check(String html) {
    Findings findings = new Findings();
    try {
      validator.setUpValidatorAndParsers(findings, false, false);
      validator.checkHtmlInputSource(
          new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException | SAXException e) {
      throw new AssertionError(e);
    }
    return findings.errors;
  }

  private static final class Findings extends DefaultHandler {
    private final List<String> errors = new ArrayList<>();

    @Override
    public void error(SAXParseException e) {
      errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
