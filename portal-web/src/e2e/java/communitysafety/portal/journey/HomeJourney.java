package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class HomeJourney {
  @Test
  void a_visitor_finds_what_the_portal_is_for() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = visitor.open("/");
      assertThat(page.locator("h1").innerText()).isEqualTo("What do you want to do?");
      PageChecks.check(page);
    }
  }

  @Test
  void the_home_page_needs_no_javascript_and_leaves_no_cookie() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      Page page = visitor.open("/");
      assertThat(page.locator("h1").innerText()).isEqualTo("What do you want to do?");
      assertThat(visitor.context().cookies()).isEmpty();
      PageChecks.check(page);
    }
  }
}
