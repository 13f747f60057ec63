package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaddingTest {

  @Test
  void what_was_padded_comes_back_whatever_its_length() {
    Random random = new Random(3);
    for (int length : new int[] {0, 1, 1019, 1020, 1021, 2044, 2045, 5_000, 131_072}) {
      byte[] content = new byte[length];
      random.nextBytes(content);

      assertThat(Padding.unpad(Padding.pad(content))).isEqualTo(content);
    }
  }

  @Test
  void there_are_few_sizes() {
    assertThat(
            IntStream.rangeClosed(0, 20_000).map(n -> Padding.pad(new byte[n]).length).distinct())
        .containsExactly(1024, 2048, 4096, 8192, 16_384, 32_768);
  }

  @Test
  void text_that_was_never_padded_is_not_taken_for_padded() {
    byte[] kilobyte = new byte[1024];
    Arrays.fill(kilobyte, (byte) ' ');
    assertThat(Padding.isPadded(kilobyte)).isFalse();
    assertThat(Padding.isPadded("{}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Padding.unpad(kilobyte));
    assertThatIllegalArgumentException().isThrownBy(() -> Padding.unpad(new byte[3]));
  }

  @Test
  void a_length_that_does_not_fit_its_bucket_is_not_taken_for_one() {
    assertThat(Padding.isPadded(Padding.pad(new byte[10]))).isTrue();
    assertThat(Padding.isPadded(Arrays.copyOf(Padding.pad(new byte[10]), 2048))).isFalse();
  }
}
