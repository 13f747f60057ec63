package communitysafety.portal.faces;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;

/**
 * The language of the page that is being made: British English, unless whoever leads to the page
 * says otherwise. What a browser prefers does not count: most pages are in English alone, and one
 * that is not says so in its address or asks.
 */
@Named("pageLanguage")
@RequestScoped
public class PageLanguage {

  private Locale language = Locale.UK;

  /** From now on, also for a page that has been begun. */
  public void use(Locale spoken) {
    language = spoken;
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null && faces.getViewRoot() != null) {
      faces.getViewRoot().setLocale(spoken);
    }
  }

  public Locale getLocale() {
    return language;
  }

  /** As {@code lang} wants it, such as {@code en-GB} or {@code ar}. */
  public String getTag() {
    return language.toLanguageTag();
  }

  /** {@code rtl} where the language is written from right to left, else {@code ltr}. */
  public String getDirection() {
    return directionOf(language);
  }

  /** For a text in another language than its page. */
  public static String directionOf(Locale language) {
    return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
