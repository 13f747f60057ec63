package communitysafety.portal.abuse;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Libraries and centres whose many visitors share one address. Each was given a token; its staff
 * type it once on a computer of theirs ({@code /place}) and a cookie keeps it there. It tells that
 * the computer stands in such a place, not who sits before it.
 *
 * <p>The configuration holds hashes of the tokens only. Programs of a partner may send theirs in
 * the header {@value #HEADER}.
 */
@ApplicationScoped
public class TrustedPlaces {

  static final String COOKIE = "cs-place";
  static final String HEADER = "Portal-Place";

  /** Long enough that nobody guesses one; of letters that a cookie carries as they are. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24,100}");

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** SHA-256 of each token, in hexadecimal, separated by commas. */
  @Inject
  @ConfigProperty(name = "portal.places")
  Optional<String> hashes;

  private List<byte[]> known = List.of();

  @PostConstruct
  void read() {
    known =
        Arrays.stream(hashes.orElse("").split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .filter(each -> !each.isEmpty())
            .map(TrustedPlaces::bytes)
            .toList();
  }

  private static byte[] bytes(String hash) {
    if (!SHA_256.matcher(hash).matches()) {
      throw new IllegalStateException(
          "portal.places holds something that is not a SHA-256 in hexadecimal; it holds hashes of"
              + " the tokens, never the tokens");
    }
    return HexFormat.of().parseHex(hash);
  }

  /** Which place the request comes from; empty for everybody else. */
  Optional<String> of(HttpServletRequest request) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String header = request.getHeader(HEADER);
    if (header != null) {
      return place(header);
    }
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> place(cookie.getValue()));
  }

  /**
   * The place of a token.
   *
   * @param token as it was typed; anything at all
   * @return its hash; empty when no place has it
   */
  Optional<String> place(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] hash = sha256(token);
    return known.stream()
        .filter(each -> MessageDigest.isEqual(each, hash))
        .findFirst()
        .map(HexFormat.of()::formatHex);
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
