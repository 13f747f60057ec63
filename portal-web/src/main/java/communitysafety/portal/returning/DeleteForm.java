package communitysafety.portal.returning;

import communitysafety.portal.report.Mistake;
import communitysafety.reporting.conversation.Message;
import communitysafety.reporting.conversation.WriteAsReporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The wish that the report be deleted. A person decides; nothing is deleted by itself. */
@Named("returnDelete")
@RequestScoped
public class DeleteForm extends WordsForm {

  public DeleteForm() {
    super("return.delete", Message.Kind.DELETION_ASKED);
  }

  /** Nobody has to say why. */
  @Override
  List<Mistake> mistakes() {
    return Written.tooLong("words", getKey(), getWords(), WriteAsReporter.LONGEST);
  }
}
