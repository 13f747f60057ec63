package communitysafety.portal.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedPlacesTest {

  private static final String TOKEN = "selby-library-3mQ9vT2xK7pLr8";
  private static final String OF_ANOTHER =
      "cc00c1dbb6d68e0e2a3a8f7a0e5b8f8f1b6f7df4d8a0b0f0f9a1c3e5d7b9f1e3";

  @Test
  void a_place_is_known_by_its_token_and_nobody_else() {
    TrustedPlaces places = knowing(sha256(TOKEN) + ", " + OF_ANOTHER);

    assertThat(places.place(TOKEN)).contains(sha256(TOKEN));
    assertThat(places.place(TOKEN + "x")).isEmpty();
    assertThat(places.place("")).isEmpty();
    assertThat(places.place(sha256(TOKEN))).isEmpty();
    assertThat(places.place("short")).isEmpty();
  }

  @Test
  void without_configuration_there_are_no_places() {
    TrustedPlaces places = new TrustedPlaces();
    places.hashes = Optional.empty();
    places.read();

    assertThat(places.place(TOKEN)).isEmpty();
  }

  @Test
  void a_token_in_the_configuration_is_refused_and_not_repeated() {
    assertThatIllegalStateException()
        .isThrownBy(() -> knowing(TOKEN))
        .withMessageContaining("portal.places")
        .withMessageNotContaining(TOKEN);
  }

  private static TrustedPlaces knowing(String hashes) {
    TrustedPlaces places = new TrustedPlaces();
    places.hashes = Optional.of(hashes);
    places.read();
    return places;
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
