package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {

  private static final byte[] VALUE = "3f1c".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temporary;

  @Test
  void the_same_value_is_found_again_after_a_restart_and_a_rotation() {
    KeyDirectory directory = new KeyDirectory(temporary.resolve("keys"));
    byte[] before = index(directory).of("idempotency-key", VALUE);
    directory.addEpoch();

    assertThat(index(directory).of("idempotency-key", VALUE)).isEqualTo(before).hasSize(32);
  }

  @Test
  void two_purposes_have_nothing_in_common() {
    BlindIndex index = index(new KeyDirectory(temporary.resolve("keys")));

    assertThat(index.of("idempotency-key", VALUE))
        .isNotEqualTo(index.of("idempotency-body", VALUE));
  }

  @Test
  void without_the_pepper_a_guess_cannot_be_tested() {
    BlindIndex ours = index(new KeyDirectory(temporary.resolve("keys")));
    BlindIndex theirs = index(new KeyDirectory(temporary.resolve("other-keys")));

    assertThat(theirs.of("idempotency-key", VALUE)).isNotEqualTo(ours.of("idempotency-key", VALUE));
  }

  private static BlindIndex index(KeyDirectory directory) {
    KeyEpochs epochs = new KeyEpochs();
    epochs.open(directory, true);
    return new BlindIndex(epochs);
  }
}
