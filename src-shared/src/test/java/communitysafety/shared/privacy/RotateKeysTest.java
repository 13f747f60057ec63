package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Rotation concerns every row there is, so each test has the table for itself. */
class RotateKeysTest {

  private static final byte[] WORDS = "what was told".getBytes(StandardCharsets.UTF_8);

  private final DataSource owner = PortalDatabase.get().owner();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path temporary;

  private Path path;
  private KeyDirectory directory;
  private DataKeys keys;

  @BeforeEach
  void begin_with_one_epoch_and_no_key() throws SQLException {
    emptyTable();
    path = temporary.resolve("keys");
    directory = new KeyDirectory(path);
    directory.addEpoch();
    keys = node();
  }

  @AfterEach
  void emptyTable() throws SQLException {
    execute(
        "alter table shared.data_key drop constraint if exists data_key_epoch_not_destroyed",
        "alter table shared.personal_mail drop constraint if exists"
            + " personal_mail_epoch_not_destroyed",
        "truncate shared.data_key");
  }

  @Test
  void every_data_key_is_wrapped_anew_and_opens_what_it_sealed() throws SQLException {
    List<DataKey> before = IntStream.range(0, 23).mapToObj(i -> keys.create()).toList();
    List<byte[]> sealed = before.stream().map(key -> key.seal(WORDS, "x")).toList();

    assertThat(rotate()).isZero();

    assertThat(said()).contains("23 data keys are now wrapped by epoch 2");
    assertThat(count("epoch = 2")).isEqualTo(23);
    DataKeys restarted = node();
    for (int i = 0; i < before.size(); i++) {
      assertThat(restarted.find(before.get(i).id()).open(sealed.get(i), "x")).isEqualTo(WORDS);
    }
  }

  @Test
  void a_running_node_goes_on_reading_after_a_rotation() throws SQLException {
    UUID id = keys.create().id();

    rotate();

    assertThat(keys.find(id).id()).isEqualTo(id);
  }

  @Test
  void a_broken_off_run_is_finished_without_another_epoch() throws SQLException {
    IntStream.range(0, 10).forEach(i -> keys.create());
    rotate("--new-epoch");
    keys.create();

    assertThat(rotate("--rewrap")).isZero();
    assertThat(rotate("--rewrap")).isZero();

    assertThat(directory.epochs()).containsExactly(1, 2);
    assertThat(count("epoch = 2")).isEqualTo(11);
    assertThat(said()).contains("0 data keys are now wrapped by epoch 2");
  }

  @Test
  void a_row_that_does_not_open_is_told_and_stops_no_other() throws SQLException {
    UUID broken = keys.create().id();
    keys.create();
    execute("update shared.data_key set wrapped = '\\x00' where id = '" + broken + "'");

    assertThat(rotate()).isEqualTo(1);

    assertThat(said()).contains(broken.toString()).contains("1 data keys could not be opened");
    assertThat(count("epoch = 2")).isEqualTo(1);
    assertThat(count("epoch = 1")).isEqualTo(1);
  }

  @Test
  void an_epoch_that_rows_still_need_is_not_destroyed() throws SQLException {
    UUID id = keys.create().id();
    rotate("--new-epoch");

    assertThat(rotate("--destroy-epoch", "1")).isEqualTo(1);

    assertThat(said()).contains("1 data keys are still wrapped by epoch 1");
    assertThat(directory.epochs()).containsExactly(1, 2);
    assertThat(node().find(id).id()).isEqualTo(id);
  }

  @Test
  void after_its_epoch_is_destroyed_an_old_backup_opens_nothing() throws SQLException {
    UUID id = keys.create().id();
    execute("create table shared.backup as select * from shared.data_key");
    try {
      rotate();
      assertThat(rotate("--destroy-epoch", "1")).isZero();
      assertThat(path.resolve("epoch-0001.json")).doesNotExist();
      assertThat(node().find(id).id()).isEqualTo(id);

      execute(
          "alter table shared.data_key drop constraint data_key_epoch_not_destroyed",
          "truncate shared.data_key",
          "insert into shared.data_key select * from shared.backup");

      assertThatThrownBy(() -> node().find(id)).isInstanceOf(EpochMissing.class);
    } finally {
      execute("drop table shared.backup");
    }
  }

  @Test
  void a_node_that_missed_the_rotation_is_refused_once_and_then_uses_the_new_epoch()
      throws SQLException {
    keys.create();
    rotate();
    rotate("--destroy-epoch", "1");

    assertThatThrownBy(() -> keys.create()).isInstanceOf(PersistenceException.class);

    UUID id = keys.create().id();
    assertThat(node().find(id).id()).isEqualTo(id);
    assertThat(count("epoch = 1")).isZero();
  }

  @Test
  void a_portal_with_the_keys_of_another_database_does_not_start() {
    keys.create();
    keys.refuseForeignKeys();
    KeyDirectory foreign = new KeyDirectory(temporary.resolve("foreign"));
    foreign.addEpoch();
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(foreign, false);
    DataKeys elsewhere = new DataKeys(PortalDatabase.get().app(), epochs, Clock.systemUTC());

    assertThatIllegalStateException()
        .isThrownBy(() -> elsewhere.refuseForeignKeys())
        .withMessageContaining("portal.keys.dir")
        .withMessageContaining("not those of this database");
  }

  @Test
  void a_portal_whose_key_directory_is_behind_the_database_does_not_start() throws SQLException {
    keys.create();
    execute("update shared.data_key set epoch = 3");

    assertThatThrownBy(() -> node().refuseForeignKeys())
        .isInstanceOf(EpochMissing.class)
        .hasMessageContaining("epoch 3");
  }

  @Test
  void one_damaged_row_does_not_keep_the_portal_from_starting() throws SQLException {
    UUID damaged = keys.create().id();
    keys.create();
    execute("update shared.data_key set wrapped = '\\x00' where id = '" + damaged + "'");

    assertThatCode(() -> node().refuseForeignKeys()).doesNotThrowAnyException();
  }

  @Test
  void a_portal_whose_database_is_away_starts_all_the_same() {
    PGSimpleDataSource away = new PGSimpleDataSource();
    away.setUrl("jdbc:postgresql://127.0.0.1:1/portal?connectTimeout=1");
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, false);

    assertThatCode(() -> new DataKeys(away, epochs, Clock.systemUTC()).refuseForeignKeys())
        .doesNotThrowAnyException();
  }

  @Test
  void epochs_are_destroyed_oldest_first_and_never_the_current_one() throws SQLException {
    rotate("--new-epoch");
    rotate("--new-epoch");

    assertThat(rotate("--destroy-epoch", "3")).isEqualTo(1);
    assertThat(rotate("--destroy-epoch", "2")).isEqualTo(1);
    assertThat(rotate("--destroy-epoch", "4")).isEqualTo(1);
    assertThat(directory.epochs()).containsExactly(1, 2, 3);

    assertThat(rotate("--destroy-epoch", "1")).isZero();
    assertThat(rotate("--destroy-epoch", "2")).isZero();
    assertThat(directory.epochs()).containsExactly(3);
  }

  @Test
  void a_number_once_used_is_not_used_again_while_a_later_one_exists() throws SQLException {
    rotate();
    rotate("--destroy-epoch", "1");
    rotate("--new-epoch");

    assertThat(directory.epochs()).containsExactly(2, 3);
  }

  @Test
  void arguments_not_understood_change_nothing() throws SQLException {
    assertThat(rotate("--destroy-epoch")).isEqualTo(2);
    assertThat(rotate("--destroy-epoch", "1; drop table")).isEqualTo(2);
    assertThat(rotate("--rewarp")).isEqualTo(2);

    assertThat(said()).contains("Usage");
    assertThat(directory.epochs()).containsExactly(1);
  }

  @Test
  void nothing_it_says_is_a_key() throws Exception {
    keys.create();
    rotate();

    String keyset = Files.readString(path.resolve("epoch-0002.json"));
    String secret = keyset.replaceAll("(?s).*\"value\":\\s*\"([^\"]+)\".*", "$1");
    assertThat(secret).hasSizeGreaterThan(40).isNotEqualTo(keyset);
    assertThat(said()).doesNotContain(secret);
  }

  private DataKeys node() {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, false);
    return new DataKeys(PortalDatabase.get().app(), epochs, Clock.systemUTC());
  }

  private int rotate(String... arguments) throws SQLException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new RotateKeys(directory, owner, out, 7).run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private long count(String condition) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from shared.data_key where " + condition)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String... commands) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
