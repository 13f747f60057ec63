package communitysafety.portal.returning;

import communitysafety.reporting.conversation.Message;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A message to the team. */
@Named("returnMessage")
@RequestScoped
public class MessageForm extends WordsForm {

  public MessageForm() {
    super("return.message", Message.Kind.MESSAGE);
  }
}
