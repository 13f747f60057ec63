package communitysafety.shared.privacy;

import java.util.Objects;

/**
 * Words that tell of a person: a name, a contact, an account, an exact place. It is wrapped from
 * the moment it comes in until it is sealed or shown, so that a record holding it can be printed,
 * logged or put into an exception without giving it away.
 *
 * @param value the words as they were given; may be empty, never null
 */
public record PersonalText(String value) {

  public PersonalText {
    Objects.requireNonNull(value, "personal text");
  }

  /** Whether nothing but white space was given. */
  public boolean isBlank() {
    return value.isBlank();
  }

  /** Masked, whatever the words and however many. */
  @Override
  public String toString() {
    return "PersonalText[…]";
  }
}
