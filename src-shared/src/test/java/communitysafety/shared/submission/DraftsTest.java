package communitysafety.shared.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final byte[] FIRST = "first answers".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "second answers".getBytes(StandardCharsets.UTF_8);

  private final DataSource app = PortalDatabase.get().app();
  private final Drafts drafts = at(NOON);

  @Test
  void what_was_begun_is_found_with_the_cookie() {
    Draft draft = drafts.begin(FIRST);

    Draft found = drafts.find(cookieOf(draft)).orElseThrow();

    assertThat(found.content()).isEqualTo(FIRST);
    assertThat(found.revision()).isEqualTo(1);
  }

  @Test
  void a_draft_kept_under_a_code_is_found_by_the_code_alone_and_for_seven_days() {
    Draft begun = drafts.begin(FIRST);
    byte[] secret = new byte[32];
    new Random().nextBytes(secret);

    Draft kept = drafts.keep(begun, DraftKey.keptUnder(secret), SECOND);
    Draft saved = drafts.save(kept, FIRST);

    assertThat(drafts.find(cookieOf(begun))).isEmpty();
    DraftKey byCode = DraftKey.keptUnder(secret);
    assertThat(at(NOON.plus(Duration.ofDays(6))).find(byCode).orElseThrow().content())
        .isEqualTo(FIRST);
    assertThat(at(NOON.plus(Duration.ofDays(7))).find(byCode)).isEmpty();
    assertThat(cookieOf(saved).isKept()).isTrue();
    assertThat(cookieOf(begun).isKept()).isFalse();
    assertThatThrownBy(() -> drafts.keep(begun, DraftKey.keptUnder(new byte[32]), FIRST))
        .isInstanceOf(StaleDraft.class);
  }

  @Test
  void a_draft_for_a_short_time_lives_on_while_it_is_used() {
    Duration half = Duration.ofMinutes(30);
    Draft visit = drafts.begin(FIRST, half);

    at(NOON.plus(Duration.ofMinutes(20))).prolong(visit, half);

    assertThat(at(NOON.plus(Duration.ofMinutes(49))).find(visit.key())).isPresent();
    assertThat(at(NOON.plus(Duration.ofMinutes(50))).find(visit.key())).isEmpty();
  }

  @Test
  void a_save_goes_up_one_revision_and_changes_the_cookie() {
    Draft begun = drafts.begin(FIRST);

    Draft saved = drafts.save(begun, SECOND);

    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.key().cookieValue()).isNotEqualTo(begun.key().cookieValue());
    assertThat(drafts.find(cookieOf(saved)).orElseThrow().content()).isEqualTo(SECOND);
  }

  @Test
  void a_cookie_that_missed_the_last_save_still_finds_the_newest_answers() {
    Draft begun = drafts.begin(FIRST);
    drafts.save(begun, SECOND);

    Draft found = drafts.find(cookieOf(begun)).orElseThrow();

    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.key().revisionSeen()).isEqualTo(2);
    assertThat(found.content()).isEqualTo(SECOND);
  }

  @Test
  void a_second_tab_overwrites_nothing() {
    Draft begun = drafts.begin(FIRST);
    Draft saved = drafts.save(begun, SECOND);

    assertThatThrownBy(() -> drafts.save(begun, FIRST)).isInstanceOf(StaleDraft.class);

    assertThat(drafts.find(cookieOf(saved)).orElseThrow().content()).isEqualTo(SECOND);
  }

  @Test
  void of_many_saves_at_once_one_wins() throws Exception {
    Draft begun = drafts.begin(FIRST);
    ExecutorService tabs = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> save =
          () -> {
            try {
              drafts.save(begun, SECOND);
              return true;
            } catch (StaleDraft e) {
              return false;
            }
          };
      int won = 0;
      for (Future<Boolean> outcome : tabs.invokeAll(Collections.nCopies(8, save))) {
        won += outcome.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      tabs.shutdownNow();
    }
  }

  @Test
  void an_older_row_put_back_is_not_used() throws SQLException {
    Draft begun = drafts.begin(FIRST);
    byte[] old = sealedOf(begun);
    Draft saved = drafts.save(begun, SECOND);

    overwrite(begun, 1, old);

    assertThat(drafts.find(cookieOf(saved))).isEmpty();
  }

  @Test
  void an_older_row_put_back_under_the_newer_revision_does_not_open() throws SQLException {
    Draft begun = drafts.begin(FIRST);
    byte[] old = sealedOf(begun);
    Draft saved = drafts.save(begun, SECOND);

    overwrite(begun, 2, old);

    assertThat(drafts.find(cookieOf(saved))).isEmpty();
  }

  @Test
  void the_row_of_another_draft_does_not_open() throws SQLException {
    Draft mine = drafts.begin(FIRST);
    Draft other = drafts.begin(SECOND);

    overwrite(mine, 1, sealedOf(other));

    assertThat(drafts.find(cookieOf(mine))).isEmpty();
  }

  @Test
  void a_row_with_a_flipped_bit_does_not_open() throws SQLException {
    Draft draft = drafts.begin(FIRST);
    byte[] sealed = sealedOf(draft);
    Random random = new Random(7);

    for (int i = 0; i < 3; i++) {
      byte[] flipped = sealed.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      overwrite(draft, 1, flipped);
      assertThat(drafts.find(cookieOf(draft))).isEmpty();
    }
    overwrite(draft, 1, new byte[0]);
    assertThat(drafts.find(cookieOf(draft))).isEmpty();
  }

  @Test
  void the_row_holds_neither_the_answers_nor_the_secret() throws SQLException {
    Draft draft = drafts.begin(FIRST);
    String sealed = new String(sealedOf(draft), StandardCharsets.ISO_8859_1);
    String secret = draft.key().cookieValue().substring(0, 43);

    assertThat(sealed).doesNotContain("answers");
    byte[] secretBytes = Base64.getUrlDecoder().decode(secret);
    assertThat(draft.key().locator()).isNotEqualTo(secretBytes);
    assertThat(sealed).doesNotContain(new String(secretBytes, StandardCharsets.ISO_8859_1));
  }

  @Test
  void answers_of_different_length_take_the_same_space() throws SQLException {
    int empty = sealedOf(drafts.begin(new byte[0])).length;

    assertThat(sealedOf(drafts.begin(new byte[1020]))).hasSize(empty);
    assertThat(sealedOf(drafts.begin(new byte[1021]))).hasSize(empty + 1024);
    assertThat(sealedOf(drafts.begin(new byte[3000]))).hasSize(empty + 3 * 1024);
  }

  @Test
  void nobody_stores_more_than_a_person_can_answer() {
    assertThat(drafts.begin(new byte[Drafts.MOST_BYTES]).revision()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drafts.begin(new byte[Drafts.MOST_BYTES + 1]));
  }

  @Test
  void a_draft_is_gone_24_hours_after_the_last_save() {
    Draft begun = drafts.begin(FIRST);
    Draft saved = at(NOON.plus(Duration.ofHours(23))).save(begun, SECOND);

    assertThat(at(NOON.plus(Duration.ofHours(46))).find(cookieOf(saved))).isPresent();
    assertThat(at(NOON.plus(Duration.ofHours(47))).find(cookieOf(saved))).isEmpty();
    assertThatThrownBy(() -> at(NOON.plus(Duration.ofHours(47))).save(saved, FIRST))
        .isInstanceOf(StaleDraft.class);
  }

  @Test
  void removing_expired_drafts_leaves_the_others() throws SQLException {
    Draft old = drafts.begin(FIRST);
    Draft fresh = at(NOON.plus(Duration.ofHours(1))).begin(SECOND);

    RemoveExpiredDrafts remove =
        new RemoveExpiredDrafts(Clock.fixed(NOON.plus(Duration.ofHours(24)), ZoneOffset.UTC));
    remove.database = app;

    assertThat(remove.remove()).isPositive();
    assertThat(exists(old)).isFalse();
    assertThat(exists(fresh)).isTrue();
  }

  @Test
  void a_discarded_draft_is_gone_and_discarding_again_is_no_error() {
    Draft draft = drafts.begin(FIRST);

    drafts.discard(draft.key());
    drafts.discard(draft.key());

    assertThat(drafts.find(cookieOf(draft))).isEmpty();
    assertThatThrownBy(() -> drafts.save(draft, SECOND)).isInstanceOf(StaleDraft.class);
  }

  private Drafts at(Instant time) {
    return new Drafts(app, Clock.fixed(time, ZoneOffset.UTC), Duration.ofHours(24));
  }

  private static DraftKey cookieOf(Draft draft) {
    return DraftKey.read(draft.key().cookieValue()).orElseThrow();
  }

  private boolean exists(Draft draft) throws SQLException {
    return sealedOf(draft) != null;
  }

  private byte[] sealedOf(Draft draft) throws SQLException {
    try (Connection connection = app.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select sealed from shared.draft where locator = ?")) {
      select.setBytes(1, draft.key().locator());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  private void overwrite(Draft draft, int revision, byte[] sealed) throws SQLException {
    try (Connection connection = app.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update shared.draft set revision = ?, sealed = ? where locator = ?")) {
      update.setInt(1, revision);
      update.setBytes(2, sealed);
      update.setBytes(3, draft.key().locator());
      update.executeUpdate();
    }
  }
}
