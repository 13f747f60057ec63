package communitysafety.shared.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftKeyTest {

  private static final byte[] ANSWERS = "the answers so far".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final DraftKey key = DraftKey.random();

  @Test
  void a_cookie_read_back_is_the_same_key() {
    DraftKey read = DraftKey.read(key.seeing(17).cookieValue()).orElseThrow();

    assertThat(read.cookieValue()).isEqualTo(key.seeing(17).cookieValue());
    assertThat(read.revisionSeen()).isEqualTo(17);
    assertThat(read.locator()).isEqualTo(key.locator());
    assertThat(read.open(key.seal(ANSWERS, 3), 3)).contains(ANSWERS);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ".",
        "1",
        SECRET,
        SECRET + ".",
        SECRET + ".0",
        SECRET + ".01",
        SECRET + ".-1",
        SECRET + ".1.1",
        SECRET + ".99999999999",
        SECRET + ".1 ",
        " " + SECRET + ".1",
        SECRET + "A.1",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=.1",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A.1",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0660.1",
        SECRET + ".\u0661"
      })
  void a_cookie_that_we_did_not_give_is_no_key(String cookie) {
    assertThat(DraftKey.read(cookie)).isEmpty();
  }

  @Test
  void a_second_spelling_of_the_same_secret_is_no_key() {
    assertThat(DraftKey.read(SECRET + ".1")).isPresent();
    assertThat(DraftKey.read(SECRET.substring(1) + "B.1")).isEmpty();
  }

  @Test
  void ten_thousand_mutilated_cookies_raise_nothing_and_open_nothing() {
    Random random = new Random(2026);
    String cookie = key.cookieValue();
    byte[] sealed = key.seal(ANSWERS, 1);
    int read = 0;

    for (int i = 0; i < 10_000; i++) {
      Optional<DraftKey> mutant = DraftKey.read(mutilate(cookie, random));
      if (mutant.isEmpty()) {
        continue;
      }
      read++;
      boolean sameSecret =
          mutant.get().cookieValue().substring(0, 43).equals(cookie.substring(0, 43));
      assertThat(mutant.get().open(sealed, 1).isPresent()).isEqualTo(sameSecret);
    }

    // Some stay well-formed: the rest of the check is the lock itself.
    assertThat(read).isBetween(1, 9_999);
  }

  @Test
  void what_is_derived_tells_nothing_of_the_rest() {
    String secret = key.cookieValue().substring(0, 43);

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(key.locator()))
        .isNotEqualTo(secret)
        .isNotEqualTo(key.tokenFor(1));
    assertThat(key.toString()).doesNotContain(secret);
    assertThat(new Draft(key, 1, ANSWERS).toString()).doesNotContain(secret, "answers");
  }

  @Test
  void sealed_answers_open_only_with_their_key_and_at_their_revision() {
    byte[] sealed = key.seal(ANSWERS, 4);

    assertThat(key.open(sealed, 4)).contains(ANSWERS);
    assertThat(key.open(sealed, 3)).isEmpty();
    assertThat(key.open(sealed, 5)).isEmpty();
    assertThat(DraftKey.random().open(sealed, 4)).isEmpty();
  }

  @Test
  void any_one_bit_flipped_in_sealed_answers_is_noticed() {
    byte[] sealed = key.seal(ANSWERS, 1);

    for (int i = 0; i < sealed.length * 8; i++) {
      byte[] flipped = sealed.clone();
      flipped[i / 8] ^= (byte) (1 << (i % 8));
      assertThat(key.open(flipped, 1)).isEmpty();
    }
  }

  @Test
  void a_token_is_good_for_its_draft_and_revision_only() {
    String token = key.tokenFor(2);

    assertThat(key.accepts(token, 2)).isTrue();
    assertThat(key.accepts(token, 3)).isFalse();
    assertThat(DraftKey.random().accepts(token, 2)).isFalse();
    assertThat(key.accepts(null, 2)).isFalse();
    assertThat(key.accepts("", 2)).isFalse();
    assertThat(key.accepts(token + "A", 2)).isFalse();
    assertThat(key.accepts(token.toLowerCase(Locale.ROOT), 2)).isFalse();
  }

  @Test
  void a_form_says_whether_it_is_current_stale_or_forged() {
    Draft first = new Draft(key, 1, ANSWERS);
    Draft second = new Draft(key.seeing(2), 2, ANSWERS);

    assertThat(second.check(second.formToken())).isEqualTo(Draft.FormCheck.CURRENT);
    assertThat(second.check(first.formToken())).isEqualTo(Draft.FormCheck.STALE);
    assertThat(first.check(second.formToken())).isEqualTo(Draft.FormCheck.FORGED);
    assertThat(first.check("1." + second.key().tokenFor(2))).isEqualTo(Draft.FormCheck.FORGED);
    assertThat(first.check(new Draft(DraftKey.random(), 1, ANSWERS).formToken()))
        .isEqualTo(Draft.FormCheck.FORGED);
    assertThat(first.check(null)).isEqualTo(Draft.FormCheck.FORGED);
    assertThat(first.check("999999999999." + SECRET)).isEqualTo(Draft.FormCheck.FORGED);
  }

  private static String mutilate(String cookie, Random random) {
    StringBuilder mutant = new StringBuilder(cookie);
    for (int i = 1 + random.nextInt(3); i > 0 && mutant.length() > 0; i--) {
      int at = random.nextInt(mutant.length());
      switch (random.nextInt(4)) {
        case 0 -> mutant.deleteCharAt(at);
        case 1 -> mutant.insert(at, (char) random.nextInt(0x250));
        case 2 -> mutant.setCharAt(at, (char) random.nextInt(0x250));
        default -> mutant.setCharAt(at, cookie.charAt(random.nextInt(cookie.length())));
      }
    }
    return mutant.toString();
  }
}
