package communitysafety.portal.returning;

import communitysafety.reporting.conversation.Message;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Something in the report that is not right. The report stays as it was sent; this is added. */
@Named("returnCorrect")
@RequestScoped
public class CorrectForm extends WordsForm {

  public CorrectForm() {
    super("return.correct", Message.Kind.CORRECTION);
  }
}
