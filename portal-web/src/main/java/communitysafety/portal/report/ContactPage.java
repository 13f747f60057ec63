package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.SafeContact.TimeOfDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** How a named reporter may be reached, when that is safe, and what they need to understand us. */
@Named
@RequestScoped
public class ContactPage extends QuestionPage {

  private ContactAnswer typed = new ContactAnswer();
  private NeedsAnswer needs = new NeedsAnswer();

  public ContactPage() {
    super(Step.CONTACT);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getContact() != null) {
      typed = answers.getContact();
    }
    needs = answers.getMore().getNeeds();
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(typed.mistakes(), needs.mistakes()).flatMap(List::stream).toList();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setContact(typed);
    answers.getMore().setNeeds(needs);
  }

  @Override
  List<String> ownWords() {
    return Stream.of(typed.ownWords(), needs.ownWords()).flatMap(List::stream).toList();
  }

  public ContactAnswer getTyped() {
    return typed;
  }

  public NeedsAnswer getNeeds() {
    return needs;
  }

  public List<Choice> getChoices() {
    return List.of(
        Choice.of("EMAIL", "Contact.EMAIL"),
        Choice.of("PHONE", "Contact.PHONE"),
        Choice.of("LETTER", "Contact.LETTER"),
        Choice.of("NONE", "Contact.NONE").afterAnOr());
  }

  public List<Choice> getPhoneUses() {
    return Choice.among(EnumSet.allOf(ContactAnswer.PhoneUse.class));
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }

  public List<Choice> getTimes() {
    return Choice.among(EnumSet.allOf(TimeOfDay.class));
  }

  public List<Choice> getDays() {
    return Choice.among(EnumSet.allOf(DayOfWeek.class));
  }

  public List<Choice> getNeedsChoices() {
    return NeedsAnswer.choices();
  }
}
