package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDirectoryTest {

  @TempDir Path temporary;

  private Path path;
  private KeyDirectory directory;

  @BeforeEach
  void name() {
    path = temporary.resolve("data/keys");
    directory = new KeyDirectory(path);
  }

  @Test
  void only_the_account_of_the_portal_can_read_the_keys() throws Exception {
    directory.addEpoch();

    assertThat(permissions(path)).isEqualTo("rwx------");
    assertThat(permissions(path.resolve("epoch-0001.json"))).isEqualTo("rw-------");
    assertThat(permissions(path.resolve("pepper.json"))).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(path)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_key_that_every_account_can_read_is_refused() throws Exception {
    directory.addEpoch();
    Path file = path.resolve("epoch-0001.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatIllegalStateException()
        .isThrownBy(() -> directory.keys())
        .withMessageContaining("chmod 600")
        .withMessageContaining("epoch-0001.json");
  }

  @Test
  void the_portal_does_not_start_without_a_key_and_says_how_to_get_one() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new KeyEpochs().open(directory, false))
        .withMessageContaining(path.toString())
        .withMessageContaining("portal.keys.dir")
        .withMessageContaining("rotate-keys --new-epoch");
    assertThat(path).doesNotExist();
  }

  @Test
  void a_file_that_is_no_keyset_is_refused_without_quoting_it() throws Exception {
    directory.addEpoch();
    Files.writeString(path.resolve("epoch-0001.json"), "{\"canary\": 1");

    assertThatIllegalStateException()
        .isThrownBy(() -> directory.keys())
        .withMessageContaining("epoch-0001.json")
        .satisfies(
            e -> {
              assertThat(e.getMessage()).doesNotContain("canary");
              assertThat(e).hasNoCause();
            });
  }

  @Test
  void two_nodes_that_start_at_once_end_with_the_same_keys() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<KeyEpochs> start =
          () -> {
            KeyEpochs epochs = new KeyEpochs();
            epochs.open(new KeyDirectory(path), true);
            return epochs;
          };
      var both = nodes.invokeAll(List.of(start, start));
      KeyEpochs one = both.get(0).get();
      KeyEpochs other = both.get(1).get();
      int epoch = one.current().number();
      DataKey key = DataKey.random(UUID.randomUUID());

      byte[] wrapped = key.wrap(epoch, one.current().key());

      assertThat(DataKey.unwrap(key.id(), epoch, wrapped, other.of(epoch)).id())
          .isEqualTo(key.id());
      assertThat(new BlindIndex(one).of("p", new byte[] {1}))
          .isEqualTo(new BlindIndex(other).of("p", new byte[] {1}));
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void a_running_portal_goes_on_when_the_directory_goes_away() throws Exception {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, true);
    Files.move(path, temporary.resolve("elsewhere"));

    epochs.lookAgain();

    assertThat(epochs.current().number()).isEqualTo(1);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
