package communitysafety.portal.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignpostsTest {

  private final Signposts signposts = new Signposts();

  @BeforeEach
  void read() {
    signposts.read();
  }

  @Test
  void a_number_that_is_only_generally_known_is_not_shown_until_someone_verified_it() {
    Signpost hearsay = Signpost.read("TALK,Someone,01632 960001,,,,");
    Signpost verified = Signpost.read("TALK,Someone,01632 960001,,,,2026-11");
    assertThat(hearsay.isFitToShow()).isFalse();
    assertThat(verified.isFitToShow()).isTrue();
    assertThat(verified.verifiedInWords()).isEqualTo("November 2026");
  }

  @Test
  void the_table_is_shown_by_need_without_what_nobody_verified() {
    assertThat(signposts.helpingWith(Need.DOMESTIC_ABUSE))
        .extracting(Signpost::phone)
        .contains("03000 110 110")
        .doesNotContain("0808 801 0327");
    assertThat(signposts.all()).hasSizeGreaterThan(20);
  }

  @Test
  void every_signpost_leads_somewhere_by_telephone_or_by_link() {
    assertThat(signposts.all())
        .allMatch(s -> !s.phone().isEmpty() || !s.web().isEmpty())
        .allMatch(s -> s.web().isEmpty() || s.web().startsWith("https://"));
  }

  @Test
  void a_line_with_a_column_too_many_is_refused() {
    assertThatThrownBy(() -> Signpost.read("TALK,a,b,c,d,e,,f"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void security_txt_expires_in_less_than_a_year_and_names_a_contact() {
    String text =
        SecurityText.text(
            Optional.empty(), "https://safety.example.org", Instant.parse("2026-11-23T10:15:30Z"));
    assertThat(text)
        .contains("Contact: https://safety.example.org/privacy-notice#security\n")
        .contains("Expires: 2027-05-22T00:00:00Z\n")
        .contains("Canonical: https://safety.example.org/.well-known/security.txt\n");
  }
}
