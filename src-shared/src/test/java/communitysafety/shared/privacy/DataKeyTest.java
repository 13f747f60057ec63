package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataKeyTest {

  private static final byte[] WORDS = "He shouted at me".getBytes(StandardCharsets.UTF_8);
  private static final String CONTEXT = "ACCOUNT:0199";

  private static final UUID ID = UUID.randomUUID();

  private final DataKey key = DataKey.random(UUID.randomUUID());
  private final byte[] sealed = key.seal(WORDS, CONTEXT);

  @Test
  void what_was_sealed_opens_unchanged() {
    assertThat(key.open(sealed, CONTEXT)).isEqualTo(WORDS);
    assertThat(key.open(key.seal(new byte[0], ""), "")).isEmpty();
  }

  @Test
  void the_size_of_what_is_sealed_tells_only_a_rough_class() {
    for (int length = 0; length <= 40_000; length += 61) {
      int size = key.seal(new byte[length], CONTEXT).length - DataKey.OVERHEAD_BYTES;

      assertThat(size).isGreaterThanOrEqualTo(Padding.SMALLEST_BUCKET);
      assertThat(Integer.bitCount(size)).as("%d bytes are a power of two", size).isOne();
    }
  }

  @Test
  void what_was_sealed_before_there_was_padding_still_opens() throws Exception {
    byte[] bytes = "{\"account\":\"He shouted at me\"}".getBytes(StandardCharsets.UTF_8);
    byte[] secret = new byte[32];
    DataKey old = DataKey.unwrap(ID, 1, secret, new PlainWrapping());
    byte[] before = new AesGcmJce(secret).encrypt(bytes, CONTEXT.getBytes(StandardCharsets.UTF_8));

    assertThat(old.open(before, CONTEXT)).isEqualTo(bytes);
  }

  @Test
  void any_one_bit_flipped_is_noticed() {
    for (int i = 0; i < sealed.length * 8; i++) {
      byte[] flipped = sealed.clone();
      flipped[i / 8] ^= (byte) (1 << (i % 8));
      assertThatThrownBy(() -> key.open(flipped, CONTEXT)).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void anything_cut_off_or_added_is_noticed() {
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> key.open(cut, CONTEXT)).isInstanceOf(SealBroken.class);
    }
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
    assertThatThrownBy(() -> key.open(longer, CONTEXT)).isInstanceOf(SealBroken.class);
  }

  @Test
  void what_was_sealed_for_one_place_does_not_open_in_another() {
    assertThatThrownBy(() -> key.open(sealed, "IDENTITY:0199")).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> key.open(sealed, "ACCOUNT:0198")).isInstanceOf(SealBroken.class);
  }

  @Test
  void another_key_does_not_open_it() {
    assertThatThrownBy(() -> DataKey.random(key.id()).open(sealed, CONTEXT))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void sealing_twice_gives_nothing_to_compare() {
    assertThat(key.seal(WORDS, CONTEXT)).isNotEqualTo(sealed);
  }

  @Test
  void a_failure_tells_nothing_of_the_words() {
    assertThatThrownBy(() -> key.open(WORDS, CONTEXT))
        .hasNoCause()
        .hasMessageNotContaining("shouted");
    assertThat(key.toString()).isEqualTo("DataKey[" + key.id() + "]");
    assertThat(new PersonalText("Amina Khan").toString()).doesNotContain("Amina");
  }

  /** Wraps nothing, so that a test knows the key inside. */
  private static final class PlainWrapping implements Aead {
    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
      return plaintext;
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
      return ciphertext;
    }
  }
}
