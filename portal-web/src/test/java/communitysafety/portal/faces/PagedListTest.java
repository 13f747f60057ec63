package communitysafety.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagedListTest {

  private enum Colour {
    RED,
    BLUE
  }

  private static final List<Colour> COLOURS = List.of(Colour.values());
  private static final List<Choice> TOWNS =
      List.of(Choice.named("YORK", "York"), Choice.named("A&B", "A and B"));

  @Test
  void what_is_asked_for_is_found_and_stays_in_the_addresses_of_the_pages_beside_it() {
    PagedList list = list(Map.of("page", "2", "town", "A&B", "colour", "BLUE", "sort", "BLUE"));

    assertThat(list.chosen("town", TOWNS)).isEqualTo("A&B");
    assertThat(list.named("colour", COLOURS)).isEqualTo(Colour.BLUE);
    assertThat(list.order(COLOURS)).isEqualTo(Colour.BLUE);
    int end = list.find((first, size) -> first + size, found -> 21);
    assertThat(end).isEqualTo(20);

    assertThat(list.getPages()).isEqualTo(3);
    assertThat(list.getPrevious()).isEqualTo("/list?page=1&town=A%26B&colour=BLUE&sort=BLUE");
    assertThat(list.getNext()).isEqualTo("/list?page=3&town=A%26B&colour=BLUE&sort=BLUE");
    assertThat(list.addressAlike("/calendar", "colour", "town"))
        .isEqualTo("/calendar?colour=BLUE&town=A%26B");
    assertThat(list.isFiltered()).isTrue();
  }

  @Test
  void what_makes_no_sense_is_left_out_of_account_and_out_of_addresses() {
    PagedList list = list(Map.of("page", "-1", "town", "PARIS", "colour", "<", "sort", "RED"));

    assertThat(list.chosen("town", TOWNS)).isNull();
    assertThat(list.named("colour", COLOURS)).isNull();
    assertThat(list.order(COLOURS)).isEqualTo(Colour.RED);
    list.find((first, size) -> first, first -> 11);

    assertThat(list.getPage()).isEqualTo(1);
    assertThat(list.getPrevious()).isNull();
    assertThat(list.getNext()).isEqualTo("/list?page=2");
    assertThat(list.addressAlike("/calendar", "colour", "town")).isEqualTo("/calendar");
    assertThat(list.isFiltered()).isFalse();
  }

  @Test
  void an_order_alone_leaves_the_whole_list() {
    PagedList list = list(Map.of("sort", "BLUE"));
    list.order(COLOURS);
    assertThat(list.isFiltered()).isFalse();
  }

  @Test
  void an_old_link_to_a_page_there_is_no_more_shows_the_first() {
    PagedList list = list(Map.of("page", "4"));

    int first = list.find((from, size) -> from, from -> from == 0 ? 10 : 0);

    assertThat(first).isZero();
    assertThat(list.getPage()).isEqualTo(1);
    assertThat(list.getPages()).isEqualTo(1);
    assertThat(list.getNext()).isNull();
  }

  private static PagedList list(Map<String, String> parameters) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                PagedListTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.get(arguments[0].toString()));
    return new PagedList(request, "/list");
  }
}
