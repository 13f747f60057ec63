package communitysafety.portal.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody at a browser of their own: no cookie of anybody else, JavaScript on or off. Chromium is
 * started once for all visitors of the tests' JVM; a visitor is used by one thread.
 *
 * <pre>{@code
 * try (Visitor visitor = Visitor.withoutJavaScript()) {
 *   Page page = visitor.open("/");
 *   …
 *   PageChecks.check(page);
 * }
 * }</pre>
 */
public final class Visitor implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static Playwright playwright;
  private static Browser chromium;

  private static final Set<BrowserContext> WITHOUT_JAVASCRIPT = ConcurrentHashMap.newKeySet();

  private final BrowserContext context;
  private final PortalUnderTest portal;

  private Visitor(PortalUnderTest portal, boolean javaScript) {
    this.portal = portal;
    this.context =
        chromium()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(portal.address().toString())
                    .setLocale("en-GB")
                    .setJavaScriptEnabled(javaScript));
    if (!javaScript) {
      WITHOUT_JAVASCRIPT.add(context);
    }
  }

  /** Of the shared portal. */
  public static Visitor withJavaScript() {
    return new Visitor(PortalUnderTest.shared(), true);
  }

  /** Of the shared portal. */
  public static Visitor withoutJavaScript() {
    return new Visitor(PortalUnderTest.shared(), false);
  }

  /** Of a portal the test has for itself. */
  public static Visitor of(PortalUnderTest portal, boolean javaScript) {
    return new Visitor(portal, javaScript);
  }

  /** A new page at a path of the portal, such as {@code "/"}. */
  public Page open(String path) {
    Page page = context.newPage();
    page.navigate(portal.address(path).toString());
    return page;
  }

  /** What is at a path, as a browser keeps it in a file. */
  byte[] download(String path) throws IOException, InterruptedException {
    String cookies =
        context.cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    return HttpCalls.download(
            HttpRequest.newBuilder(portal.address(path)).header("Cookie", cookies))
        .body();
  }

  /** The only cookie opens nothing any more. */
  void loseKey() {
    Cookie cookie = context.cookies().get(0);
    context.addCookies(
        List.of(
            new Cookie(cookie.name, cookie.value.replaceFirst("^.", "!"))
                .setDomain(cookie.domain)
                .setPath(cookie.path)));
  }

  /** For cookies, requests and all else a visitor has. */
  public BrowserContext context() {
    return context;
  }

  static boolean hasJavaScript(Page page) {
    return !WITHOUT_JAVASCRIPT.contains(page.context());
  }

  @Override
  public void close() {
    WITHOUT_JAVASCRIPT.remove(context);
    context.close();
  }

  private static synchronized Browser chromium() {
    if (chromium == null) {
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
      Playwright.CreateOptions create = new Playwright.CreateOptions();
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .ifPresent(
              installed -> {
                options.setExecutablePath(installed);
                create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
              });
      playwright = Playwright.create(create);
      chromium = playwright.chromium().launch(options);
      EndOfTests.closes(playwright);
    }
    return chromium;
  }
}
