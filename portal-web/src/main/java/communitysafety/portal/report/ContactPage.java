package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
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

  public ContactChoices getContactChoices() {
    return new ContactChoices();
  }

  public List<Choice> getNeedsChoices() {
    return NeedsAnswer.choices();
  }
}
