package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What every page must pass: axe-core finds no violation, the Nu HTML checker no error, and nothing
 * has to be scrolled sideways, however narrow the window (WCAG 1.4.10).
 */
public final class PageChecks {

  /** CSS pixels; also those of a window of 1280 by 1024 at 400 %, in either direction. */
  private static final int NARROW = 320;

  private static final int LOW = 256;
  private static final int PHONE_HEIGHT = 640;

  /** What stands out at the right, to be told when a page is too wide. */
  private static final String STANDING_OUT =
      """
      () => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > document.scrollingElement.clientWidth)
          .map(e => e.tagName + ' ' + e.className + ' ' + e.id)
      """;

  /**
   * Run in the page itself, not frame by frame and put together in another: no page of ours has
   * frames. Brought once to each page that is loaded, however often that is looked at.
   */
  private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

  private static final String HAS_AXE = "() => 'axe' in window";

  private static final String VIOLATIONS =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(found =>
        found.violations.map(violation => violation.id + ' at '
          + violation.nodes.map(node => node.html + ': ' + node.failureSummary).join('; ')))
      """;

  /** A radio button or a tick is drawn by its label. */
  private static final String WITHOUT_FOCUS =
      """
      () => {
        const before = document.activeElement;
        const shown = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const found = [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')]
          .filter(e => e.type !== 'hidden' && e.tabIndex >= 0 && e.checkVisibility())
          .filter(e => {
            e.focus({focusVisible: true});
            const drawn = e.nextElementSibling;
            return document.activeElement === e && !shown(getComputedStyle(e))
              && !(drawn && shown(getComputedStyle(drawn, '::before')));
          })
          .map(e => e.outerHTML.slice(0, 200));
        before.focus();
        return found;
      }
      """;

  private static final String BARS_LIKE_THE_PAGE =
      """
      () => [...document.querySelectorAll('svg.cs-bar rect')]
        .filter(e => getComputedStyle(e).fill === getComputedStyle(document.body).backgroundColor)
        .map(e => e.parentElement.outerHTML)
      """;

  /** What differs from one showing of a page to the next and is nothing to a checker. */
  private static final Pattern OF_THE_MOMENT =
      Pattern.compile(
          "(?<=nonce=\")[^\"]*|(?<=value=\")[^\"]*(?=\"[^>]*name=\"(token|jakarta.faces.ViewState|primefaces.nonce)\")"
              + "|(?<=name=\"(token|jakarta.faces.ViewState|primefaces.nonce)\" value=\")[^\"]*");

  /**
   * What was found clean in this JVM. Journeys meet the same question again and again; it is
   * checked once for each way it looks.
   */
  private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

  private PageChecks() {}

  /**
   * Both, the page as it is now; only the HTML where the visitor has no JavaScript for axe to run
   * in.
   */
  public static void check(Page page) {
    checkHtml(page);
    if (Visitor.hasJavaScript(page)) {
      checkAccessibility(page);
    }
  }

  public static void checkAccessibility(Page page) {
    String seen = "axe " + page.viewportSize().width + looks(page.content());
    if (CLEAN.contains(seen)) {
      return;
    }
    assertThat(violations(page)).as("axe-core on %s", page.url()).isEmpty();
    CLEAN.add(seen);
  }

  private static List<?> violations(Page page) {
    if (!Visitor.hasJavaScript(page)) {
      // Nothing that a page without JavaScript promises is ever kept.
      return new AxeBuilder(page)
          .analyze().getViolations().stream()
              .map(violation -> violation.getId() + " at " + violation.getNodes())
              .toList();
    }
    if (page.evaluate(HAS_AXE).equals(false)) {
      page.evaluate(AXE);
    }
    return (List<?>) page.evaluate(VIOLATIONS);
  }

  private static String looks(String html) {
    return OF_THE_MOMENT.matcher(html).replaceAll("");
  }

  /**
   * Everything is there on a small phone and at 400 %, without scrolling sideways, and axe finds
   * nothing there either: what is laid out anew may hide or overlap what was fine before.
   */
  public static void checkReflow(Page page) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(NARROW, PHONE_HEIGHT);
    checkFits(page, "320 CSS pixels wide");
    checkAccessibility(page);
    CDPSession browser = page.context().newCDPSession(page);
    JsonObject enlarged = new JsonObject();
    enlarged.addProperty("width", NARROW);
    enlarged.addProperty("height", LOW);
    enlarged.addProperty("deviceScaleFactor", 4);
    enlarged.addProperty("mobile", false);
    browser.send("Emulation.setDeviceMetricsOverride", enlarged);
    checkFits(page, "at 400 %");
    browser.send("Emulation.clearDeviceMetricsOverride");
    browser.detach();
    page.setViewportSize(before.width, before.height);
  }

  /**
   * In the few colours that somebody has chosen for all pages (forced colours): axe finds nothing,
   * whatever has the focus shows it, and the bars of charts stand out from the page.
   */
  public static void checkForcedColours(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(violations(page)).as("axe-core in forced colours on %s", page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(WITHOUT_FOCUS))
        .as("what does not show that it has the focus in forced colours on %s", page.url())
        .isEmpty();
    assertThat((List<?>) page.evaluate(BARS_LIKE_THE_PAGE))
        .as("bars that cannot be seen in forced colours on %s", page.url())
        .isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  private static void checkFits(Page page, String how) {
    assertThat(page.evaluate("innerWidth"))
        .as("the window is as narrow as meant")
        .isEqualTo(NARROW);
    assertThat((List<?>) page.evaluate(STANDING_OUT))
        .as("what needs scrolling sideways on %s, %s", page.url(), how)
        .isEmpty();
  }

  /** What a GET of the page's address answers, not what scripts made of it. */
  public static void checkHtml(Page page) {
    checkHtml(page.context().request().get(page.url()).text(), page.url());
  }

  /**
   * @param url told when something is found
   */
  static void checkHtml(String html, String url) {
    String seen = "Nu " + looks(html);
    if (CLEAN.contains(seen)) {
      return;
    }
    assertThat(HtmlChecker.errorsIn(html)).as("Nu HTML checker on %s", url).isEmpty();
    CLEAN.add(seen);
  }
}
