package communitysafety.shared.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubsTest {

  private static final int QUERIES = 5;

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private int queries;
  private boolean databaseIsDown;

  private final Hubs hubs =
      new Hubs() {
        @Override
        List<?> rows(String sql) {
          if (databaseIsDown) {
            throw new IllegalStateException("down");
          }
          queries++;
          return PlaceTables.rows(sql);
        }
      };

  HubsTest() {
    hubs.clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
  }

  @Test
  void the_hubs_come_in_their_order_with_their_main_towns() {
    assertThat(hubs.all())
        .extracting(Hub::code)
        .containsExactly(
            "HUB-CRAV", "HUB-HAMB", "HUB-HARR", "HUB-RICH", "HUB-RYED", "HUB-SCAR", "HUB-SELB");
    Hub scarborough = hubs.find("HUB-SCAR").orElseThrow();
    assertThat(scarborough.name()).isEqualTo("Scarborough");
    assertThat(scarborough.towns()).containsExactly("Scarborough", "Whitby", "Filey", "Eastfield");
    assertThat(hubs.find("YORK")).isEmpty();
    assertThat(hubs.areas()).hasSize(10);
  }

  @Test
  void the_tables_are_read_once_and_again_after_ten_minutes() {
    hubs.all();
    now = now.plus(Hubs.FRESH_FOR).minusMillis(1);
    hubs.locator();
    assertThat(queries).isEqualTo(QUERIES);

    now = now.plusMillis(1);
    hubs.locator();
    hubs.all();
    assertThat(queries).isEqualTo(2 * QUERIES);
  }

  @Test
  void places_are_still_found_while_the_database_is_away() {
    hubs.all();
    databaseIsDown = true;
    now = now.plus(Duration.ofHours(1));
    assertThat(hubs.all()).hasSize(7);

    databaseIsDown = false;
    now = now.plus(Hubs.RETRY_AFTER);
    hubs.all();
    assertThat(queries).isEqualTo(2 * QUERIES);
  }

  @Test
  void a_first_read_that_fails_is_told_and_tried_again() {
    databaseIsDown = true;
    assertThatThrownBy(hubs::all).isInstanceOf(IllegalStateException.class);
    databaseIsDown = false;
    assertThat(hubs.all()).hasSize(7);
  }
}
