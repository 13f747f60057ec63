package communitysafety.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class DemoStaffTest {
  @Test
  void the_announced_password_is_the_one_that_signs_in() {
    String[] phc = DemoStaff.PASSWORD_HASH.split("\\$");
    assertThat(phc[3]).isEqualTo("m=19456,t=2,p=1");
    Argon2BytesGenerator argon2id = new Argon2BytesGenerator();
    argon2id.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(19456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(Base64.getDecoder().decode(phc[4]))
            .build());
    byte[] hash = new byte[32];
    argon2id.generateBytes(DemoStaff.PASSWORD.getBytes(StandardCharsets.UTF_8), hash);
    assertThat(Base64.getEncoder().withoutPadding().encodeToString(hash)).isEqualTo(phc[5]);
  }

  @Test
  void a_start_without_demo_takes_away_what_they_sign_in_with_and_another_gives_it_back()
      throws SQLException {
    DemoStaff.welcome(PortalDatabase.get().owner());
    DemoStaff.welcome(PortalDatabase.get().owner());
    assertThat(demoAccountsWith("$argon2id%")).isEqualTo(10);

    DemoStaff.shutOut(PortalDatabase.get().owner());
    assertThat(demoAccountsWith("$argon2id%")).isZero();

    DemoStaff.welcome(PortalDatabase.get().owner());
    assertThat(demoAccountsWith("$argon2id%")).isEqualTo(10);
  }

  private static int demoAccountsWith(String hash) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from shared.staff_member where demo and password_hash like '"
                    + hash
                    + "'")) {
      row.next();
      return row.getInt(1);
    }
  }
}
