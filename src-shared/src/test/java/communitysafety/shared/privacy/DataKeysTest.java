package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTest {

  private static final byte[] WORDS = "Äußerst privat 🔒".getBytes(StandardCharsets.UTF_8);

  private final DataSource owner = PortalDatabase.get().owner();

  @TempDir Path temporary;

  private KeyDirectory directory;
  private KeyEpochs epochs;
  private DataKeys keys;

  @BeforeEach
  void open() {
    directory = new KeyDirectory(temporary.resolve("keys"));
    epochs = new KeyEpochs();
    epochs.open(directory, true);
    keys = new DataKeys(PortalDatabase.get().app(), epochs, Clock.systemUTC());
  }

  @Test
  void what_a_new_key_sealed_opens_with_the_key_found_by_its_id() {
    DataKey key = keys.create();
    byte[] sealed = key.seal(WORDS, "ACCOUNT:1");

    assertThat(keys.find(key.id()).open(sealed, "ACCOUNT:1")).isEqualTo(WORDS);
  }

  @Test
  void a_destroyed_key_is_gone_for_good() throws SQLException {
    DataKey key = keys.create();

    try (Connection connection = owner.getConnection()) {
      assertThat(DataKeys.destroy(connection, key.id())).isTrue();
      assertThat(DataKeys.destroy(connection, key.id())).isFalse();
    }

    assertThatThrownBy(() -> keys.find(key.id())).isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void the_role_that_serves_can_neither_destroy_nor_change_a_key() throws SQLException {
    DataKey key = keys.create();

    try (Connection serving = PortalDatabase.get().app().getConnection()) {
      assertThatThrownBy(() -> DataKeys.destroy(serving, key.id()))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () ->
                  serving
                      .createStatement()
                      .executeUpdate("update shared.data_key set epoch = epoch"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_row_swapped_for_that_of_another_key_does_not_open() throws SQLException {
    DataKey mine = keys.create();
    DataKey other = keys.create();

    change(mine.id(), wrappedOf(other.id()), 1);

    assertThatThrownBy(() -> keys.find(mine.id())).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_row_relabelled_to_another_epoch_does_not_open() throws SQLException {
    DataKey key = keys.create();
    directory.addEpoch();

    change(key.id(), wrappedOf(key.id()), 2);

    assertThatThrownBy(() -> keys.find(key.id())).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_wrapped_key_with_any_one_bit_flipped_does_not_open() throws SQLException {
    DataKey key = keys.create();
    byte[] wrapped = wrappedOf(key.id());

    for (int i = 0; i < wrapped.length; i++) {
      byte[] flipped = wrapped.clone();
      flipped[i] ^= 1;
      assertThatThrownBy(() -> DataKey.unwrap(key.id(), 1, flipped, epochs.of(1)))
          .isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void the_database_holds_no_byte_of_the_key_in_clear() throws SQLException {
    DataKey key = keys.create();
    byte[] twin = key.wrap(1, epochs.of(1));

    assertThat(wrappedOf(key.id())).hasSize(twin.length).isNotEqualTo(twin);
  }

  @Test
  void a_key_of_an_epoch_this_node_does_not_have_says_so() throws SQLException {
    DataKey key = keys.create();
    change(key.id(), wrappedOf(key.id()), 7);

    assertThatThrownBy(() -> keys.find(key.id()))
        .isInstanceOf(EpochMissing.class)
        .hasMessageContaining("epoch 7");
  }

  @Test
  void a_key_of_a_newer_epoch_opens_without_a_restart() {
    KeyEpochs ahead = new KeyEpochs();
    directory.addEpoch();
    ahead.open(directory, false);
    DataKey key = new DataKeys(PortalDatabase.get().app(), ahead, Clock.systemUTC()).create();

    byte[] sealed = key.seal(WORDS, "x");

    assertThat(keys.find(key.id()).open(sealed, "x")).isEqualTo(WORDS);
  }

  private byte[] wrappedOf(UUID id) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select wrapped from shared.data_key where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  private void change(UUID id, byte[] wrapped, int epoch) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update shared.data_key set wrapped = ?, epoch = ? where id = ?")) {
      update.setBytes(1, wrapped);
      update.setInt(2, epoch);
      update.setObject(3, id);
      update.executeUpdate();
    }
  }
}
