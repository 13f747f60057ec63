package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.portal.faults.PlainVisitor.Answer;
import communitysafety.portal.journey.PortalUnderTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal is killed right after it said that it has a report. */
class KilledAfterAcceptingIT {

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PortalUnderTest portal = PortalUnderTest.fresh();

  @AfterEach
  void end() {
    portal.close();
    mail.stop();
  }

  @Test
  void the_report_is_there_after_a_restart_with_its_referrals_and_its_mail_is_sent()
      throws Exception {
    BreakablePortal.sendingMailTo(portThatNobodyListensOn(), portal).start();
    Answer accepted = new PlainVisitor(portal).report(BreakablePortal.REPORT);
    portal.kill();
    assertThat(accepted.status()).isEqualTo(201);
    String reference = accepted.reference();

    mail.start();
    BreakablePortal.sendingMailTo(mail, portal).start();
    String stored = "'" + reference.replace("-", "") + "'";
    assertThat(ask("select count(*) from reporting.report where reference = " + stored))
        .isEqualTo("1");
    assertThat(
            ask(
                "select string_agg(recipient, ' ' order by recipient) from shared.referral"
                    + " where reference = "
                    + stored))
        .isEqualTo("HUB-SELB POLICE");
    // Whoever sent it when the portal was killed has a lease of minutes; here it ends now.
    ask(
        "update shared.outbox_message set next_attempt_at = now() where state = 'PENDING'"
            + " returning 1");
    assertThat(mail.waitForIncomingEmail(60_000, 2)).as("two mails").isTrue();
    assertThat(mail.getReceivedMessages())
        .allSatisfy(
            message -> assertThat(GreenMailUtil.getWholeMessage(message)).contains(reference));
  }

  private static int portThatNobodyListensOn() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String ask(String query) throws Exception {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
