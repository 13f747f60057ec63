package communitysafety.portal.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the public pages, for pages as {@code #{words.say('key', argument)}} where a text
 * has arguments, and for Java code. Texts without arguments are read as {@code #{text['key']}}.
 *
 * <p>Keys that begin with {@code staff.} are looked up among the words of the staff pages.
 *
 * <p>Arguments stand in a text as {@code {0}}, {@code {1}}; texts use the typographic apostrophe
 * (’), which {@link MessageFormat} leaves alone.
 */
@Named("words")
@ApplicationScoped
public class Words {

  private static final String BUNDLE = "communitysafety.portal.text.public";
  private static final String STAFF_BUNDLE = "communitysafety.portal.text.staff";

  @Inject PageLanguage language;

  /**
   * The text of a key in the language of the page, with its arguments filled in.
   *
   * @return the key between question marks when there is no such text, so that a test finds it
   */
  public String say(String key, Object... arguments) {
    return sayIn(locale(), key, arguments);
  }

  /** The same in another language than the page's; in English where it has no such text. */
  public String sayIn(Locale locale, String key, Object... arguments) {
    ResourceBundle bundle = ResourceBundle.getBundle(bundleOf(key), locale);
    if (!bundle.containsKey(key)) {
      return "???" + key + "???";
    }
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** Whether there is such a text; tags leave out the hint of a question that has none. */
  public boolean has(String key) {
    try {
      return key != null && ResourceBundle.getBundle(bundleOf(key), locale()).containsKey(key);
    } catch (MissingResourceException e) {
      return false;
    }
  }

  /** Keys of staff pages begin with their path, as all do. */
  private static String bundleOf(String key) {
    return key.startsWith("staff.") ? STAFF_BUNDLE : BUNDLE;
  }

  /** The language of the page or file that is being made; English outside of any request. */
  Locale locale() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context != null && context.getViewRoot() != null) {
      return context.getViewRoot().getLocale();
    }
    try {
      return language.getLocale();
    } catch (ContextNotActiveException e) {
      return Locale.UK;
    }
  }
}
