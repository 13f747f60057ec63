package communitysafety.portal.training;

import communitysafety.portal.faces.Words;
import communitysafety.portal.training.BookingForm.PersonRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that will be sent, each with the page that changes it. */
@Named
@RequestScoped
public class CheckedAnswers {

  @Inject SessionVisit sessionVisit;
  @Inject SessionPage sessionPage;
  @Inject BookingForm form;
  @Inject Words words;

  /**
   * An answer.
   *
   * @param answer empty when there is none
   * @param step the page that changes it; empty where it cannot be changed
   */
  public record Row(String label, String answer, String step) {}

  public List<Row> getRows() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row("places", String.valueOf(form.places()), sessionVisit.isWaiting() ? "PLACES" : ""));
    if (form.isForOrganisation()) {
      rows.add(row("organisation", form.getOrganisation(), "WHO"));
    }
    rows.add(row("name", form.getName(), "WHO"));
    rows.add(row("email", form.getEmail(), "WHO"));
    if (form.isForOrganisation()) {
      rows.add(row("people", people(), form.isNamedNow() ? "PEOPLE" : "WHO"));
    }
    rows.add(row("access", form.getAccess(), "NEEDS"));
    if (sessionPage.isInRoom()) {
      rows.add(row("diet", form.getDiet(), "NEEDS"));
    }
    rows.add(row("interpreter", form.getInterpreter(), "NEEDS"));
    rows.add(
        row(
            "bsl",
            form.isBritishSignLanguage() ? words.say("training.book.check.bsl.YES") : "",
            "NEEDS"));
    return rows;
  }

  private Row row(String part, String answer, String step) {
    return new Row(words.say("training.book.check." + part), answer, step);
  }

  private String people() {
    List<PersonRow> named = form.getNamed();
    String names =
        named.stream()
            .map(person -> person.name() + ", " + person.email())
            .collect(Collectors.joining("\n"));
    if (named.size() == form.places()) {
      return names;
    }
    String later = words.say("training.book.check.people.later");
    return names.isEmpty() ? later : names + "\n" + later;
  }

  /** What the button says: what happens is not the same everywhere. */
  public String getButton() {
    if (sessionVisit.isWaiting()) {
      return words.say("training.book.check.send.WAITING");
    }
    return words.say(
        sessionVisit.getSession().professionalsOnly()
            ? "training.book.check.send.REQUESTED"
            : "training.book.check.send");
  }
}
