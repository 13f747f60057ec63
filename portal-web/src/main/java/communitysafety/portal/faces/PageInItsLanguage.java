package communitysafety.portal.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Has Faces make a page in the language of {@link PageLanguage}, not in that of the browser. */
public class PageInItsLanguage extends ViewHandlerWrapper {

  public PageInItsLanguage(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return CDI.current().select(PageLanguage.class).get().getLocale();
  }
}
