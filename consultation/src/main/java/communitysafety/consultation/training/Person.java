package communitysafety.consultation.training;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody who comes, or who books for others.
 *
 * @param name as they write it: one word or many, any script; 1 to 300 characters, on one line
 * @param email where they are written to; one person is one address
 */
public record Person(String name, String email) {

  /** The longest name there is room for. */
  public static final int LONGEST_NAME = 300;

  private static final int LONGEST_ADDRESS = 254;

  public Person {
    name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    email = email.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
      throw new IllegalArgumentException("a name is 1 to 300 characters on one line");
    }
    if (email.indexOf('@') < 1
        || email.length() > LONGEST_ADDRESS
        || hasControls(email)
        || email.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Whether it is one person: two addresses are two people. */
  public boolean hasAddressOf(Person other) {
    return addressCompared().equals(other.addressCompared());
  }

  /** The address as it is compared: the same person writes it in any case. */
  String addressCompared() {
    return Normalizer.normalize(email, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean hasControls(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL);
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
