package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a browser is told and what stays in its history, page by page: every page there is in the
 * sources is asked, so that none can be forgotten.
 */
class LeavesNoTraceIT {

  private static final Path PAGES = Path.of("src/main/webapp");

  /** What nobody who looks over a shoulder or into a history should read there. */
  private static final Pattern TELLING =
      Pattern.compile(
          "hate|crime|abus|police|victim|racis|assault|violen|threat|harass|danger|anonym|attack",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

  @Test
  void every_page_begins_its_policy_with_nothing_and_allows_nothing_unsafe() throws Exception {
    for (String page : pages()) {
      HttpResponse<String> answer = get(page);
      if (answer.statusCode() == 302) {
        assertThat(answer.body()).as("what %s shows before it leads on", page).isEmpty();
        continue;
      }
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
      if (page.equals("/training/join")) {
        // Its form leads on to wherever the webinar is held: decision 26.
        policy = policy.replace("form-action 'self' https:;", "form-action 'self';");
      }

      assertThat(policy)
          .as(page)
          .startsWith("default-src 'none'; ")
          .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*", "http:", "https:");
      assertThat(answer.headers().firstValue("Referrer-Policy")).as(page).contains("same-origin");
      assertThat(answer.body()).as(page).doesNotContain("style=\"", "<style", "onclick=");
    }
  }

  @Test
  void pages_of_staff_have_the_same_policy_and_a_nonce_that_is_new_each_time() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = visitor.open("/staff/sign-in");
      page.fill("#name", "demo.selby.1");
      page.fill("#password", "demonstration-only");
      page.click("#go");
      page.waitForURL(url -> !url.contains("/staff/sign-in"));
      for (String path : List.of("/staff/inbox", "/staff/deliveries")) {
        Set<String> policies = new TreeSet<>();
        for (int visit = 0; visit < 2; visit++) {
          Response answer = page.navigate(PortalUnderTest.shared().address(path).toString());
          String policy = answer.headers().get("content-security-policy");
          assertThat(policy)
              .as(path)
              .startsWith("default-src 'none'; ")
              .containsPattern("script-src 'self' 'nonce-[^']{16,}'")
              .doesNotContain("unsafe", "*", "http:", "https:");
          assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
          policies.add(policy);
        }
        assertThat(policies).hasSize(2);
      }
    }
  }

  @Test
  void what_may_hold_something_of_a_person_is_never_stored() throws Exception {
    Set<String> stored = new TreeSet<>();
    for (String page : pages()) {
      String cache = get(page).headers().firstValue("Cache-Control").orElse("none");
      if (!cache.equals("no-store")) {
        assertThat(cache).as(page).isEqualTo("no-cache");
        stored.add(page);
      }
    }

    assertThat(stored)
        .contains("/", "/support", "/privacy-notice")
        .noneMatch(page -> page.matches("/(report|return|place|staff|api)\\b.*"));
    assertThat(get("/api/reports").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void titles_and_addresses_in_a_history_tell_nothing_of_what_happened() throws Exception {
    for (String page : pages()) {
      assertThat(page).doesNotContainPattern(TELLING).doesNotContain("?");
    }
    // Those that only who has answered sees are named by their texts, as the templates do.
    for (String line : Files.readAllLines(words())) {
      if (line.matches("(report|place|return)(\\.[a-z-]+)?\\.title = .*")) {
        assertThat(line.replaceFirst(".* = ", "")).as(line).doesNotContainPattern(TELLING);
      }
    }
    for (String page : List.of("/report", "/report/safety", "/support", "/place", "/report/none")) {
      Matcher title = TITLE.matcher(get(page).body());
      assertThat(title.find()).as(page).isTrue();
      assertThat(title.group(1)).doesNotContainPattern(TELLING).endsWith("Community safety");
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = PortalUnderTest.shared().address(path);
    return HttpCalls.send(HttpRequest.newBuilder(address).GET());
  }

  private static Path words() {
    return Path.of("src/main/resources/communitysafety/portal/text/public.properties");
  }

  /** The address of every page in the sources; those of staff as who is not signed in gets them. */
  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<String> pages =
          files
              .map(file -> "/" + PAGES.relativize(file))
              .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
              .map(page -> page.replaceFirst("\\.xhtml$", "").replaceFirst("/index$", "/"))
              .sorted()
              .toList();
      assertThat(pages).contains("/", "/report", "/report/where", "/staff/inbox", "/place");
      return pages;
    }
  }
}
