package communitysafety.shared.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Asks veraPDF, the reference checker, whether a PDF keeps PDF/UA-1, and PDF/A-2a as well: it is
 * for everybody, and for ever.
 */
public final class PdfUaCheck {

  static {
    // Takes seconds, so once for all tests of a run.
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfUaCheck() {}

  /** Each rule that is broken, with clause, place and reason; empty when both are kept. */
  public static List<String> failuresOf(byte[] pdf) throws Exception {
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour kept : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), kept);
          PDFAValidator checker = Foundries.defaultInstance().createValidator(kept, false)) {
        checker.validate(parser).getTestAssertions().stream()
            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .map(
                assertion ->
                    assertion.getRuleId().getClause()
                        + "-"
                        + assertion.getRuleId().getTestNumber()
                        + " "
                        + assertion.getMessage()
                        + " at "
                        + assertion.getLocation().getContext()
                        + " by "
                        + kept)
            .forEach(failures::add);
      }
    }
    return failures;
  }
}
