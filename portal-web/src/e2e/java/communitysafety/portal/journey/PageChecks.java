package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What every page must pass: axe-core finds no violation, and the Nu HTML checker no error. */
public final class PageChecks {
  private PageChecks() {}

  /**
   * Both, the page as it is now; only the HTML where the visitor has no JavaScript for axe to run
   * in.
   */
  public static void check(Page page) {
    checkHtml(page);
    if (Visitor.hasJavaScript(page)) {
      checkAccessibility(page);
    }
  }

  public static void checkAccessibility(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("axe-core on %s", page.url())
        .extracting(violation -> violation.getId() + " at " + violation.getNodes())
        .isEmpty();
  }

  /** What a GET of the page's address answers, not what scripts made of it. */
  public static void checkHtml(Page page) {
    String html = page.context().request().get(page.url()).text();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    try {
      String findings =
          validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
      assertThat(findings.lines().filter(line -> line.contains(" error")))
          .as("Nu HTML checker on %s", page.url())
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
