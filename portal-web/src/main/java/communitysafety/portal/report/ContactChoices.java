package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.SafeContact.TimeOfDay;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;

/** What is offered for the answers of a {@link ContactAnswer}. */
public class ContactChoices {

  public List<Choice> getWays() {
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
}
