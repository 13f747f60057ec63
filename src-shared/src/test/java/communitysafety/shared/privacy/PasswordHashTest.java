package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  private static final char[] PASSWORD = "Scarborough-Spa-1839".toCharArray();

  @Test
  void the_right_password_matches_and_a_wrong_one_does_not() {
    PasswordHash hash = PasswordHash.of(PASSWORD);

    assertThat(hash.matches(PASSWORD)).isTrue();
    assertThat(hash.matches("Scarborough-Spa-1838".toCharArray())).isFalse();
    assertThat(hash.matches(new char[0])).isFalse();
  }

  @Test
  void it_is_kept_as_a_phc_string_with_todays_cost() {
    PasswordHash hash = PasswordHash.of(PASSWORD);

    assertThat(hash.value())
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(hash.needsRehash()).isFalse();
  }

  @Test
  void the_same_password_twice_has_two_hashes() {
    assertThat(PasswordHash.of(PASSWORD)).isNotEqualTo(PasswordHash.of(PASSWORD));
  }

  /** From the test suite of the reference implementation, phc-winner-argon2. */
  @Test
  void a_hash_made_by_the_reference_implementation_matches() {
    PasswordHash hash =
        new PasswordHash(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

    assertThat(hash.matches("password".toCharArray())).isTrue();
    assertThat(hash.matches("passwore".toCharArray())).isFalse();
    assertThat(hash.needsRehash()).isTrue();
  }

  @Test
  void a_letter_typed_as_one_sign_or_as_two_is_the_same() {
    PasswordHash hash = PasswordHash.of("caf\u00e9".toCharArray());

    assertThat(hash.matches("cafe\u0301".toCharArray())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOg"
      })
  void anything_else_is_refused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordHash(value))
        .withMessageNotContaining("c29tZXNhbHQ");
  }

  @Test
  void it_does_not_print_itself() {
    assertThat(PasswordHash.of(PASSWORD).toString()).isEqualTo("PasswordHash[…]");
  }
}
