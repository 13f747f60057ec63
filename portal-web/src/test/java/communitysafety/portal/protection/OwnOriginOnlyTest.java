package communitysafety.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnOriginOnlyTest {

  private static final String PUBLIC = "https://safety.example.org/";

  @Test
  void a_form_from_our_own_page_is_accepted() {
    assertThat(OwnOriginOnly.isOurs("https://safety.example.org", null, "10.0.0.7:8080", PUBLIC))
        .isTrue();
    assertThat(OwnOriginOnly.isOurs("http://localhost:8080", null, "localhost:8080", PUBLIC))
        .isTrue();
  }

  @Test
  void a_form_from_another_site_is_refused_whatever_else_it_says() {
    assertThat(OwnOriginOnly.isOurs("https://evil.example", "same-origin", "localhost", PUBLIC))
        .isFalse();
    assertThat(
            OwnOriginOnly.isOurs(
                "https://safety.example.org.evil.example", null, "localhost", PUBLIC))
        .isFalse();
    assertThat(OwnOriginOnly.isOurs("null", "same-origin", "localhost", PUBLIC)).isFalse();
  }

  @Test
  void without_an_origin_the_browser_must_say_that_it_is_the_same() {
    assertThat(OwnOriginOnly.isOurs(null, "same-origin", "localhost", PUBLIC)).isTrue();
    assertThat(OwnOriginOnly.isOurs(null, "same-site", "localhost", PUBLIC)).isFalse();
    assertThat(OwnOriginOnly.isOurs(null, "none", "localhost", PUBLIC)).isFalse();
    assertThat(OwnOriginOnly.isOurs(null, null, "localhost", PUBLIC)).isFalse();
  }
}
