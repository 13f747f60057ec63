package communitysafety.shared.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

  private final Networks behindAProxy = new Networks(List.of("10.0.0.1", " 10.0.0.2 "));
  private final Networks alone = new Networks(List.of());

  @Test
  void a_forwarded_address_is_believed_only_from_a_proxy_that_is_named() {
    String stranger = alone.of("198.51.100.7", null);

    assertThat(alone.of("198.51.100.7", "203.0.113.9")).isEqualTo(stranger);
    assertThat(behindAProxy.of("198.51.100.7", "203.0.113.9")).isEqualTo(stranger);
    assertThat(behindAProxy.of("10.0.0.1", "198.51.100.7")).isEqualTo(stranger);
  }

  @Test
  void what_the_client_wrote_itself_before_the_proxy_is_not_believed() {
    assertThat(behindAProxy.of("10.0.0.1", "203.0.113.9, 198.51.100.7"))
        .isEqualTo(alone.of("198.51.100.7", null));
    assertThat(behindAProxy.of("10.0.0.1", "203.0.113.9, 198.51.100.7, 10.0.0.2"))
        .isEqualTo(alone.of("198.51.100.7", null));
  }

  @Test
  void of_an_ipv6_address_the_household_counts_and_not_the_device() {
    assertThat(alone.of("2001:db8:1:2::1", null)).isEqualTo(alone.of("2001:db8:1:2:a:b:c:d", null));
    assertThat(alone.of("2001:db8:1:2::1", null)).isNotEqualTo(alone.of("2001:db8:1:3::1", null));
  }

  @Test
  void a_name_is_never_looked_up() {
    for (String name : List.of("localhost", "example.org", "beef", "unknown", "_hidden", "")) {
      assertThat(behindAProxy.of("10.0.0.1", name)).isEqualTo("unknown");
    }
  }
}
