package communitysafety.portal.booked;

import communitysafety.consultation.training.Needs;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.TypedText;
import java.util.List;

/** What somebody needs to take part, as it is typed. */
public class TypedNeeds {

  private static final String YES = "BSL";

  private String access = "";
  private String diet = "";
  private String interpreter = "";
  private List<String> signLanguage = List.of();

  void check(FieldErrors errors) {
    check(errors, "access", access);
    check(errors, "diet", diet);
    check(errors, "interpreter", interpreter);
  }

  private static void check(FieldErrors errors, String field, String text) {
    if (text.length() > Needs.LONGEST) {
      errors.add(field, "booked.needs.error.long", Needs.LONGEST);
    }
  }

  /** To be called when the check found nothing. */
  Needs needs() {
    return new Needs(access, diet, interpreter, signLanguage.contains(YES));
  }

  public List<Choice> getSignLanguages() {
    return List.of(Choice.of(YES, "booked.needs.signLanguage.yes"));
  }

  public String getAccess() {
    return access;
  }

  public void setAccess(String text) {
    access = TypedText.lines(text);
  }

  public String getDiet() {
    return diet;
  }

  public void setDiet(String text) {
    diet = TypedText.line(text);
  }

  public String getInterpreter() {
    return interpreter;
  }

  public void setInterpreter(String text) {
    interpreter = TypedText.line(text);
  }

  public List<String> getSignLanguage() {
    return signLanguage;
  }

  public void setSignLanguage(List<String> chosen) {
    signLanguage = List.copyOf(chosen);
  }
}
