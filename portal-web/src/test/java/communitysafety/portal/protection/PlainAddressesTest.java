package communitysafety.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/report/where.xhtml, /report/where",
    "/index.xhtml, /",
    "/index, /",
    "/report/index.xhtml, /report",
    "/report/where, /report/where",
    "/, /",
    "//evil.example/x.xhtml, /evil.example/x",
    "/\\evil.example/x.xhtml, /evil.example/x",
  })
  void every_page_has_one_plain_address_on_this_site(String asked, String plain) {
    assertThat(PlainAddresses.plain(asked)).isEqualTo(plain);
  }
}
