package communitysafety.shared.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/**
 * Draws new references. 55 random bits: among a million submissions the chance of any two being
 * alike is below one in seventy thousand, and the database refuses the second.
 */
@ApplicationScoped
public class References {

  private final SecureRandom random = new SecureRandom();

  public Reference next() {
    long bits = random.nextLong();
    StringBuilder characters = new StringBuilder(Reference.RANDOM_CHARACTERS);
    for (int i = 0; i < Reference.RANDOM_CHARACTERS; i++) {
      characters.append(Reference.ALPHABET.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return Reference.completing(characters.toString());
  }
}
