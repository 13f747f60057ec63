package communitysafety.portal.protection;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;

/**
 * Hands every failure of a page to the {@link Faults} filter, also that of a partial request, which
 * Faces would answer itself with the exception's message.
 */
public class FaultsOfPages extends ExceptionHandlerFactory {

  /** Called by Faces with the factory it would use otherwise. */
  public FaultsOfPages(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Passing(getWrapped().getExceptionHandler());
  }

  private static final class Passing extends ExceptionHandlerWrapper {

    Passing(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Throwable failure = events.next().getContext().getException();
        events.remove();
        if (!(failure instanceof AbortProcessingException)) {
          throw new FacesException(failure);
        }
      }
    }
  }
}
