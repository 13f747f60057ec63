package communitysafety.consultation.publication;

import static communitysafety.consultation.publication.PublishingDesk.ONE;
import static communitysafety.consultation.publication.PublishingDesk.STRANGER;
import static communitysafety.consultation.publication.PublishingDesk.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.privacy.KeysInTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftsAreOfOneTeamTest {

  private final PublishingDesk desk = new PublishingDesk();

  @Test
  void a_draft_is_not_found_by_its_slug_nor_by_its_id() {
    UUID id = desk.complete();

    assertThat(desk.find(desk.view(id).slug())).isEmpty();
    assertThat(desk.portal.<Boolean>inTransaction(e -> desk.consultations().byId(id).isEmpty()))
        .isTrue();
  }

  @Test
  void a_preview_link_opens_its_own_draft_alone_and_a_new_one_takes_its_place() {
    UUID id = desk.complete();
    UUID other = desk.complete();

    String first = desk.preview(id);
    String second = desk.preview(id);
    desk.preview(other);

    assertThat(desk.find(first)).isEmpty();
    PublicConsultation seen = desk.find(second).orElseThrow();
    assertThat(seen.id()).isEqualTo(id);
    assertThat(seen.slug()).isEqualTo(second);
    assertThat(seen.phase(desk.clock.instant())).isEqualTo(Phase.PREVIEW);
    assertThat(desk.find(second.substring(0, second.length() - 1) + "x")).isEmpty();
    desk.propose(ONE, id);
    desk.publish(TWO, id);
    assertThat(desk.find(second)).isEmpty();
  }

  @Test
  void a_link_discloses_no_row_but_its_own_even_to_sql() throws SQLException {
    UUID id = desk.complete();
    UUID other = desk.complete();
    String link = desk.preview(id);
    byte[] index = Consultations.indexOfPreview(KeysInTests.blindIndex(), link);
    try (Connection app = PortalDatabase.get().app().getConnection()) {
      app.setAutoCommit(false);
      set(app, "portal.preview", HexFormat.of().formatHex(index));
      assertThat(visible(app, "draft_survey", "consultation", id)).isTrue();
      assertThat(visible(app, "consultation", "id", id)).isTrue();
      assertThat(visible(app, "draft_survey", "consultation", other)).isFalse();
      assertThat(visible(app, "consultation", "id", other)).isFalse();
    }
  }

  @Test
  void another_team_sees_no_draft_and_cannot_work_on_what_is_public() throws SQLException {
    UUID draft = desk.complete();
    UUID open = desk.published();

    for (UUID id : List.of(draft, open)) {
      assertThatThrownBy(
              () ->
                  desk.portal.inTransaction(
                      e -> desk.portal.the(ReadDraft.class).read(STRANGER, id)))
          .isInstanceOf(ConsultationNotFound.class);
      assertThatThrownBy(
              () ->
                  desk.portal.inTransaction(
                      e ->
                          desk.portal
                              .the(WriteDraft.class)
                              .write(STRANGER, id, 1, Publishing.oneQuestion("theirs"))))
          .isInstanceOf(ConsultationNotFound.class);
    }
    try (Connection app = PortalDatabase.get().app().getConnection()) {
      app.setAutoCommit(false);
      set(app, "portal.team", "HUB-SCAR");
      assertThat(visible(app, "consultation", "id", draft)).isFalse();
      assertThat(visible(app, "consultation", "id", open)).isTrue();
      try (PreparedStatement update =
          app.prepareStatement("update consultation.consultation set area = 'X' where id = ?")) {
        update.setObject(1, open);
        assertThat(update.executeUpdate()).isZero();
      }
    }
  }

  private static void set(Connection connection, String setting, String value) throws SQLException {
    try (PreparedStatement scope = connection.prepareStatement("select set_config(?, ?, true)")) {
      scope.setString(1, setting);
      scope.setString(2, value);
      scope.execute();
    }
  }

  private static boolean visible(Connection connection, String table, String key, UUID id)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from consultation." + table + " where " + key + " = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
