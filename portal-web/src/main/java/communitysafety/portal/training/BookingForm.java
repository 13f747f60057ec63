package communitysafety.portal.training;

import static communitysafety.portal.faces.Html.element;

import communitysafety.consultation.training.BookingDetails;
import communitysafety.consultation.training.Needs;
import communitysafety.consultation.training.Person;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Html;
import communitysafety.portal.faces.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody has typed so far. Nothing of it is kept anywhere: each page brings along, out of
 * sight, what was typed on the others, and the last one sends it all.
 */
@Named
@RequestScoped
public class BookingForm {

  static final String FOR = "for";
  static final String PLACES = "places";
  static final String KEY = "key";
  static final String NAME = "name";

  private static final String PERSON = "PERSON";
  private static final String ORGANISATION = "ORGANISATION";
  private static final String NOW = "NOW";
  private static final String LATER = "LATER";
  private static final int MOST_PLACES = 10;
  private static final int LONGEST_ORGANISATION = 200;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  private static final List<String> OF_WHO = List.of(NAME, "email", "organisation", "names");
  private static final List<String> OF_NEEDS = List.of("access", "diet", "interpreter", "bsl");

  @Inject HttpServletRequest request;
  @Inject SessionVisit sessionVisit;
  @Inject FieldErrors errors;

  private BookingStep step = BookingStep.PLACES;
  private UUID key;

  /** One of the people who come. */
  public record PersonRow(int number, String name, String email) {

    public String nameField() {
      return personName(number);
    }

    public String emailField() {
      return personEmail(number);
    }

    public Html nameInput(boolean wrong) {
      return input(nameField(), name, "text", wrong);
    }

    public Html emailInput(boolean wrong) {
      return input(emailField(), email, "email", wrong);
    }

    private static Html input(String field, String value, String type, boolean wrong) {
      return element("input", wrong ? "govuk-input govuk-input--error" : "govuk-input")
          .with("id", field)
          .with("name", field)
          .with("type", type)
          .with("value", value)
          .with("autocomplete", "off")
          .with("spellcheck", "false")
          .with("aria-describedby", wrong ? field + "-error" : null);
    }
  }

  /** The page that is shown. */
  void show(BookingStep shown) {
    step = shown;
  }

  private String typed(String name) {
    return TypedText.line(request.getParameter(name));
  }

  public String getFor() {
    String sent = typed(FOR);
    return sent.equals(PERSON) || sent.equals(ORGANISATION) ? sent : "";
  }

  public boolean isForOrganisation() {
    return getFor().equals(ORGANISATION) || places() > 1;
  }

  public List<Choice> getKinds() {
    return List.of(
        Choice.of(PERSON, "training.book.for.PERSON"),
        Choice.of(ORGANISATION, "training.book.for.ORGANISATION"));
  }

  /** As it was typed. */
  public String getPlaces() {
    return typed(PLACES);
  }

  /** How many places are held, or asked for; 1 where that makes no sense. */
  int places() {
    return sessionVisit
        .hold()
        .map(hold -> hold.n())
        .orElseGet(() -> getFor().equals(ORGANISATION) ? number(getPlaces()).orElse(1) : 1);
  }

  public int getPlacesInAll() {
    return places();
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  public String getName() {
    return typed(NAME);
  }

  public String getEmail() {
    return typed("email");
  }

  public String getOrganisation() {
    return typed("organisation");
  }

  public String getNames() {
    return typed("names").equals(NOW) ? NOW : typed("names").equals(LATER) ? LATER : "";
  }

  /** Whether names are told now. */
  boolean isNamedNow() {
    return isForOrganisation() && getNames().equals(NOW);
  }

  public List<Choice> getNaming() {
    return List.of(
        Choice.of(NOW, "training.book.names.NOW"), Choice.of(LATER, "training.book.names.LATER"));
  }

  /** A row for each place. */
  public List<PersonRow> getPeople() {
    List<PersonRow> rows = new ArrayList<>();
    for (int i = 1; i <= Math.min(MOST_PLACES, places()); i++) {
      rows.add(new PersonRow(i, typed(personName(i)), typed(personEmail(i))));
    }
    return rows;
  }

  private static String personName(int number) {
    return "person-" + number + "-name";
  }

  private static String personEmail(int number) {
    return "person-" + number + "-email";
  }

  /** The people of whom something was typed. */
  public List<PersonRow> getNamed() {
    return isNamedNow()
        ? getPeople().stream()
            .filter(row -> !row.name().isEmpty() || !row.email().isEmpty())
            .toList()
        : List.of();
  }

  public String getAccess() {
    return TypedText.lines(request.getParameter("access"));
  }

  public String getDiet() {
    return TypedText.lines(request.getParameter("diet"));
  }

  public String getInterpreter() {
    return typed("interpreter");
  }

  public List<String> getBsl() {
    return isBritishSignLanguage() ? List.of("YES") : List.of();
  }

  public boolean isBritishSignLanguage() {
    return typed("bsl").equals("YES");
  }

  public List<Choice> getBslChoices() {
    return List.of(Choice.of("YES", "training.book.bsl.YES"));
  }

  /** Made when the first page is shown, and brought along from then on. */
  UUID idempotencyKey() {
    if (key == null) {
      key = read(request.getParameter(KEY)).orElseGet(UUID::randomUUID);
    }
    return key;
  }

  static Optional<UUID> read(String typed) {
    return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  /** Whether more was typed than the first page asks for. */
  public boolean isBegun() {
    return !getName().isEmpty();
  }

  /** What other pages asked for, out of sight. */
  public List<Html> getHidden() {
    Set<String> names = new LinkedHashSet<>();
    names.add(KEY);
    if (step != BookingStep.PLACES) {
      names.addAll(List.of(FOR, PLACES));
    }
    if (step != BookingStep.WHO) {
      names.addAll(OF_WHO);
    }
    if (step != BookingStep.PEOPLE) {
      for (int i = 1; i <= MOST_PLACES; i++) {
        names.addAll(List.of(personName(i), personEmail(i)));
      }
    }
    if (step != BookingStep.NEEDS) {
      names.addAll(OF_NEEDS);
    }
    List<Html> hidden = new ArrayList<>();
    for (String name : names) {
      String value =
          switch (name) {
            case KEY -> idempotencyKey().toString();
            case FOR -> isForOrganisation() ? ORGANISATION : getFor();
            case PLACES -> String.valueOf(places());
            default -> TypedText.lines(request.getParameter(name));
          };
      if (!value.isEmpty()) {
        hidden.add(hidden(name, value));
      }
    }
    // What a form of these goes on with says so itself.
    if (step.ordinal() <= BookingStep.CHECK.ordinal()) {
      hidden.add(hidden("step", step.name()));
    }
    return hidden;
  }

  private static Html hidden(String name, String value) {
    return element("input", "").with("type", "hidden").with("name", name).with("value", value);
  }

  /** Adds what is wrong with a page to the errors; whether nothing is. */
  boolean isRight(BookingStep page) {
    switch (page) {
      case PLACES -> checkPlaces();
      case WHO -> checkWho();
      case PEOPLE -> checkPeople();
      case NEEDS -> checkNeeds();
      default -> {
        // Nothing is typed there.
      }
    }
    return errors.isEmpty();
  }

  private void checkPlaces() {
    if (getFor().isEmpty()) {
      errors.add(FOR, "training.book.for.error.blank");
    } else if (getFor().equals(ORGANISATION)) {
      int most = sessionVisit.getSession().mostPlaces();
      if (number(getPlaces()).filter(n -> n >= 1 && n <= most).isEmpty()) {
        errors.add(PLACES, "training.book.places.error", most);
      }
    }
  }

  private void checkWho() {
    if (isForOrganisation()) {
      checkText("organisation", getOrganisation(), LONGEST_ORGANISATION);
    }
    checkText(NAME, getName(), Person.LONGEST_NAME);
    checkAddress("email", getEmail());
    if (isForOrganisation() && getNames().isEmpty()) {
      errors.add("names", "training.book.names.error.blank");
    }
  }

  private void checkText(String field, String text, int longest) {
    if (text.isEmpty()) {
      errors.add(field, "training.book." + field + ".error.blank");
    } else if (text.length() > longest) {
      errors.add(field, "training.book." + field + ".error.long", longest);
    }
  }

  private void checkAddress(String field, String address) {
    if (address.isEmpty()) {
      errors.add(field, "training.book.email.error.blank");
    } else if (!ADDRESS.matcher(address).matches() || address.length() > LONGEST_ADDRESS) {
      errors.add(field, "training.book.email.error.form");
    }
  }

  private void checkPeople() {
    List<Person> people = new ArrayList<>();
    for (PersonRow row : getNamed()) {
      if (row.name().isEmpty()) {
        errors.add(personName(row.number()), "training.book.person.error.name", row.number());
      } else if (row.name().length() > Person.LONGEST_NAME) {
        errors.add(personName(row.number()), "training.book.name.error.long", Person.LONGEST_NAME);
      }
      String field = personEmail(row.number());
      if (!ADDRESS.matcher(row.email()).matches() || row.email().length() > LONGEST_ADDRESS) {
        errors.add(field, "training.book.person.error.email", row.number());
      } else {
        Person person = new Person("-", row.email());
        if (people.stream().anyMatch(person::hasAddressOf)) {
          errors.add(field, "training.book.person.error.same", row.number());
        }
        people.add(person);
      }
    }
  }

  private void checkNeeds() {
    checkLength("access", getAccess());
    checkLength("diet", getDiet());
    checkLength("interpreter", getInterpreter());
  }

  private void checkLength(String field, String text) {
    if (text.length() > Needs.LONGEST) {
      errors.add(field, "training.book.needs.error.long", Needs.LONGEST);
    }
  }

  /** To be called when nothing is wrong. */
  BookingDetails details() {
    Person contact = new Person(getName(), getEmail());
    if (!isForOrganisation()) {
      return BookingDetails.ofPerson(contact);
    }
    return BookingDetails.ofOrganisation(
        getOrganisation(),
        contact,
        getNamed().stream().map(row -> new Person(row.name(), row.email())).toList());
  }

  /** To be called when nothing is wrong. */
  Needs needs() {
    return new Needs(getAccess(), getDiet(), getInterpreter(), isBritishSignLanguage());
  }
}
