package communitysafety.portal.returning;

import communitysafety.portal.report.ContactAnswer;
import communitysafety.portal.report.ContactChoices;
import communitysafety.portal.report.Mistake;
import communitysafety.portal.report.NameAnswer;
import communitysafety.portal.report.YesNo;
import communitysafety.reporting.conversation.ChangeAsReporter;
import communitysafety.reporting.report.Identity;
import communitysafety.shared.privacy.PersonalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The name and contact of somebody who gave none at first. Who may know it is asked next. */
@Named("returnName")
@RequestScoped
public class NameForm extends ReturnForm {

  @Inject ChangeAsReporter change;

  private final NameAnswer name = new NameAnswer();
  private final ContactAnswer contact = new ContactAnswer();

  public NameForm() {
    super("return.name");
    name.setNamed(YesNo.YES);
  }

  @Override
  List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>(name.mistakes());
    mistakes.addAll(contact.mistakes());
    return mistakes;
  }

  @Override
  void act(UUID report) {
    change.name(report, new Identity.Named(new PersonalText(name.getName()), contact.contact()));
  }

  @Override
  List<String> ownWords() {
    return contact.ownWords();
  }

  @Override
  String onwards() {
    return ReturnPaths.redirectTo("/return/sharing");
  }

  public NameAnswer getName() {
    return name;
  }

  public ContactAnswer getContact() {
    return contact;
  }

  public ContactChoices getContactChoices() {
    return new ContactChoices();
  }
}
