package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Somebody teaches, keeps the register on a phone at the door, and prints it, without a script. */
class RegisterJourney {

  private static final String HERE = "Here in full";

  @Test
  void the_register_is_kept_on_a_phone_and_who_was_there_in_full_can_be_certified()
      throws Exception {
    UUID session =
        SessionAtHand.of(
            PortalUnderTest.shared().owner(),
            "demo.police.1",
            2,
            Instant.now().minus(Duration.ofMinutes(5)));
    String register = "/staff/training-register?session=" + session;
    try (Visitor trainer = Visitor.withoutJavaScript()) {
      StaffDesk desk = StaffDesk.of(trainer, "demo.police.1");
      desk.page().setViewportSize(360, 640);
      desk.open(register)
          .shows("Nobody has a place by name yet.")
          .shows("0 of 2 places are taken.");

      admit(desk, "Ana Núñez", "ana@example.org").shows("1 of 2 places are taken.");
      admit(desk, "احمد کریمی", "Ahmad@example.org");
      assertThat(desk.page().locator(".st-person legend").allInnerTexts())
          .containsExactlyInAnyOrder("Ana Núñez", "احمد کریمی");
      admit(desk, "Zoë Late", "zoe@example.org").shows("Every place is taken");
      assertThat(desk.page().inputValue("#walkInName")).as("not lost").isEqualTo("Zoë Late");

      mark(desk.page(), "Ana Núñez", HERE);
      mark(desk.page(), "احمد کریمی", "Not here");
      pressed(desk, "#save").shows("The marks are saved.").shows("Here in full 1");

      mark(desk.page(), "احمد کریمی", "Part of the time");
      pressed(desk, "#save");
      desk.page().locator(".st-person:has-text('احمد') summary").click();
      assertThat(desk.page().locator(".st-person:has-text('احمد') li").allInnerTexts())
          .as("the correction and what it corrected")
          .hasSize(2)
          .anyMatch(line -> line.startsWith("Not here: marked by Demo Police One"))
          .anyMatch(line -> line.startsWith("Part of the time: marked by Demo Police One"));
      assertThat(printed(trainer, session)).contains("Ana Núñez", "Signature");

      desk.open("/staff/training-needs?session=" + session).shows("has been destroyed");
      desk.open("/staff/training-certificates?session=" + session);
      OfferedTraining.press(desk.page(), "#issueNow");
      desk.page()
          .waitForCondition(
              () -> certificates(session) == 1,
              new Page.WaitForConditionOptions().setTimeout(60_000));
    }
    try (Visitor other = Visitor.withoutJavaScript()) {
      StaffDesk colleague = StaffDesk.of(other, "demo.police.2");
      colleague.open(register).shows("Here in full 1");
      assertThat(colleague.page().locator("a[href*=training-needs]").count())
          .as("what people need is for the trainer alone")
          .isZero();
      colleague.open("/staff/training-needs?session=" + session).shows("Nothing to read here");
      StaffDesk stranger = StaffDesk.of(other, "demo.selby.1");
      stranger.open(register).shows("No such session");
    }
  }

  @Test
  void of_two_who_mark_somebody_at_once_the_second_is_told_and_shown() {
    UUID session =
        SessionAtHand.of(
            PortalUnderTest.shared().owner(),
            "demo.police.1",
            3,
            Instant.now().minus(Duration.ofMinutes(5)));
    String register = "/staff/training-register?session=" + session;
    try (Visitor one = Visitor.withoutJavaScript();
        Visitor two = Visitor.withoutJavaScript()) {
      StaffDesk first = StaffDesk.of(one, "demo.police.1");
      first.open(register);
      admit(first, "Bo Kelly", "bo@example.org");
      admit(first, "Cy Kelly", "cy@example.org");
      StaffDesk second = StaffDesk.of(two, "demo.police.2");
      second.open(register);

      mark(first.page(), "Bo Kelly", "Not here");
      pressed(first, "#save");
      mark(second.page(), "Bo Kelly", HERE);
      mark(second.page(), "Cy Kelly", HERE);
      pressed(second, "#save").shows("A colleague marked these people").shows("Bo Kelly");

      first.open(register).shows("Here in full 1, part of the time 0, not here 1");
    }
  }

  private static int certificates(UUID session) {
    try (Connection connection = PortalUnderTest.shared().owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from consultation.certificate c join consultation.attendee a"
                    + " on a.id = c.attendee where a.session = ?")) {
      select.setObject(1, session);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static StaffDesk admit(StaffDesk desk, String name, String email) {
    desk.write("#walkInName", name).write("#walkInEmail", email);
    return pressed(desk, "#admit");
  }

  private static StaffDesk pressed(StaffDesk desk, String what) {
    OfferedTraining.press(desk.page(), what);
    return desk.checked();
  }

  /** By the keyboard: what has the focus is scrolled clear of the bar, which a pointer sees to. */
  static void mark(Page page, String name, String as) {
    page.locator(".st-person:has(bdi:text-is('" + name + "')) label:has-text('" + as + "') input")
        .press(" ");
  }

  private static String printed(Visitor visitor, UUID session)
      throws IOException, InterruptedException {
    byte[] pdf = visitor.download("/staff/training-register-print?session=" + session);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
