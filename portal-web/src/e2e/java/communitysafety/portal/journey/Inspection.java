package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A round through the whole house: looks at each page it is shown, at once wide, narrow and
 * enlarged, and knows in the end which pages it was never shown. What it finds is told at the end
 * of each part, so that one run tells of all that is to be mended there.
 */
final class Inspection {

  private static final Path MAIN = Path.of(System.getProperty("basedir", "."), "src/main");

  /**
   * What no browser sends, and what nothing answers yet. Their words are in the same frame as those
   * of all others.
   */
  private static final Set<String> NOT_TO_BE_MET = Set.of("error BAD_REQUEST", "error TOO_MANY");

  /** Pages of consultations, with their charts. */
  private static final String SEEN_IN_FORCED_COLOURS = "/consultations.*";

  private final PortalUnderTest portal;
  private final Map<String, String> errorTitles = errorTitles();
  private final List<String> pages = pages();
  private final Set<String> met = new TreeSet<>();
  private final List<String> found = new ArrayList<>();

  Inspection(PortalUnderTest portal) {
    this.portal = portal;
  }

  /** A part of the house; it opens its own doors. */
  interface Part {
    void show(Visitor visitor) throws Exception;
  }

  /** Is shown a part by somebody whom nobody knows yet, and tells what there is to mend. */
  void of(String name, Part part) throws Exception {
    found.clear();
    try (Visitor visitor = Visitor.of(portal, true)) {
      part.show(visitor);
    } catch (Exception | AssertionError e) {
      found.forEach(each -> e.addSuppressed(new AssertionError(each)));
      throw e;
    }
    assertThat(found)
        .as("%s: what axe, the HTML checker and a narrow window found", name)
        .isEmpty();
  }

  /** To be asked at the end. */
  void wasShownEverything() {
    Set<String> all = new TreeSet<>(pages);
    errorTitles.keySet().forEach(name -> all.add("error " + name));
    all.removeAll(NOT_TO_BE_MET);
    assertThat(met).as("pages met by axe").containsExactlyElementsOf(all);
  }

  /** The page as it is, and what a GET of its address answers. */
  void meet(Page page) {
    check(() -> PageChecks.checkHtml(page));
    look(page);
  }

  /** The same with all that is folded away. */
  void meetUnfolded(Page page) {
    page.locator("main summary").all().forEach(more -> more.click());
    meet(page);
  }

  void meet(Page page, String path) {
    page.navigate(address(path));
    meet(page);
  }

  /** What an answer to a form looks like, whose address answers something else. */
  void look(Page page) {
    look(page, nameOf(page));
  }

  /**
   * @param name of a page that has no address of its own
   */
  void look(Page page, String name) {
    check(() -> PageChecks.checkAccessibility(page));
    check(() -> PageChecks.checkReflow(page));
    if (met.add(name) && name.matches(SEEN_IN_FORCED_COLOURS)) {
      check(() -> PageChecks.checkForcedColours(page));
    }
  }

  void meetError(String name, Page page, Supplier<Response> provoking) {
    Response answer = provoking.get();
    assertThat(answer.status()).as(name).isGreaterThanOrEqualTo(400);
    page.waitForLoadState();
    assertThat(nameOf(page)).isEqualTo("error " + name);
    check(() -> PageChecks.checkHtml(answer.text(), "the error page " + name));
    look(page);
  }

  void check(Runnable whatIsThere) {
    try {
      whatIsThere.run();
    } catch (AssertionError e) {
      found.add(e.getMessage());
    }
  }

  static Response answerTo(Page page, Runnable deed) {
    return page.waitForResponse(answer -> answer.request().method().equals("POST"), deed);
  }

  /** The path of the page that is shown, or {@code error NAME}, whatever the address. */
  private String nameOf(Page page) {
    String title = page.title();
    for (Map.Entry<String, String> error : errorTitles.entrySet()) {
      if (title.startsWith(error.getValue() + " – ")) {
        return "error " + error.getKey();
      }
    }
    // The address of a consultation, of a session and of a certificate names it before its page.
    String path =
        URI.create(page.url())
            .getPath()
            .replaceFirst("^/consultations/[^/]+$", "/consultations/start")
            .replaceFirst("^/consultations/[^/]+/", "/consultations/")
            .replaceFirst("^/training/sessions/[^/]+$", "/training/sessions/session")
            .replaceFirst("^/verify/[^/]+$", "/verify/verdict");
    return pages.stream()
        .filter(known -> path.equals(known) || path.startsWith(known + "/"))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new AssertionError("no page of ours: " + page.url()));
  }

  PortalUnderTest portal() {
    return portal;
  }

  String address(String path) {
    return portal.address(path).toString();
  }

  /** Those whose address begins so, in their order. */
  List<String> pagesUnder(String begin) {
    return pages.stream().filter(path -> path.startsWith(begin)).toList();
  }

  /** Those that nothing has to lead to. */
  List<String> pagesThatStandAlone() {
    return pages.stream()
        .filter(
            path ->
                Stream.of(
                        "/report/",
                        "/return/",
                        "/staff/",
                        "/consultations/",
                        "/training/sessions/",
                        "/training/booking/")
                    .noneMatch(path::startsWith))
        .toList();
  }

  void run(String command) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** The first column of the first row. */
  String ask(String query) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).as(query).isTrue();
      return row.getString(1);
    }
  }

  /** The addresses of all pages, by their files. */
  private static List<String> pages() {
    Path root = MAIN.resolve("webapp");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .map(path -> path.substring(0, path.length() - ".xhtml".length()))
          .map(path -> path.equals("/index") ? "/" : path)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The error pages' titles by their names. */
  private static Map<String, String> errorTitles() {
    Properties words = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            MAIN.resolve("resources/communitysafety/portal/text/public.properties"))) {
      words.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> titles = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      if (key.startsWith("error.") && key.endsWith(".title")) {
        titles.put(key.substring("error.".length(), key.lastIndexOf('.')), words.getProperty(key));
      }
    }
    return titles;
  }
}
