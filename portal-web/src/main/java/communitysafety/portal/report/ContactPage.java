package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** How a named reporter may be reached. */
@Named
@RequestScoped
public class ContactPage extends QuestionPage {

  private ContactAnswer typed = new ContactAnswer();

  public ContactPage() {
    super(Step.CONTACT);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getContact() != null) {
      typed = answers.getContact();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setContact(typed);
  }

  @Override
  List<String> ownWords() {
    return List.of(typed.getSafely());
  }

  public ContactAnswer getTyped() {
    return typed;
  }

  public List<Choice> getChoices() {
    return List.of(
        Choice.of("EMAIL", "Contact.EMAIL"),
        Choice.of("PHONE", "Contact.PHONE"),
        Choice.of("NONE", "Contact.NONE").afterAnOr());
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }
}
