package communitysafety.portal.booked;

import communitysafety.consultation.training.Person;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.TypedText;

/** Somebody's name and e-mail address as they are typed. */
public class TypedPerson {

  private String name = "";
  private String email = "";

  /** Begins with somebody there is. */
  static TypedPerson of(Person person) {
    TypedPerson typed = new TypedPerson();
    typed.name = person.name();
    typed.email = person.email();
    return typed;
  }

  void check(FieldErrors errors) {
    if (name.isEmpty()) {
      errors.add("name", "booked.person.name.error.blank");
    } else if (name.length() > Person.LONGEST_NAME) {
      errors.add("name", "booked.person.name.error.long", Person.LONGEST_NAME);
    }
    if (email.isEmpty()) {
      errors.add("email", "booked.person.email.error.blank");
    } else if (!isAddress(email)) {
      errors.add("email", "booked.person.email.error.form");
    }
  }

  private static boolean isAddress(String text) {
    try {
      return text.indexOf('@') < text.length() - 1
          && !new Person("Anybody", text).email().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** To be called when the check found nothing. */
  Person person() {
    return new Person(name, email);
  }

  public String getName() {
    return name;
  }

  public void setName(String text) {
    name = TypedText.line(text);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String text) {
    email = TypedText.line(text);
  }
}
