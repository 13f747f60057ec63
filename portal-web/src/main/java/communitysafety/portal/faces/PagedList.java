package communitysafety.portal.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as the address of its page asks for it: filtered, sorted, and a page at a time. What makes
 * no sense in the address is left out of account, and out of the addresses of the pages beside it.
 * What is asked for is read first, in the order in which those addresses name it; then a page is
 * found.
 */
public final class PagedList {

  /** How many lines a page has. */
  public static final int SIZE = 10;

  private static final int MOST_PAGES = 10_000;
  private static final String PAGE = "page";
  private static final String SORT = "sort";

  /** Looks a page up. */
  public interface Lookup<T> {

    /**
     * @param first how many lines to leave out before it, from 0
     * @param size how many lines it has at most
     */
    T at(int first, int size);
  }

  private final HttpServletRequest request;
  private final String path;
  private final Map<String, String> asked = new LinkedHashMap<>();
  private int page;
  private int total;

  /**
   * @param path of the list, such as {@code /training}
   */
  public PagedList(HttpServletRequest request, String path) {
    this.request = request;
    this.path = path;
    page = number(request.getParameter(PAGE));
  }

  private static int number(String typed) {
    try {
      return typed == null ? 1 : Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(typed)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** The value of the choice that is asked for under this name; null when none is. */
  public String chosen(String name, List<Choice> choices) {
    String value = request.getParameter(name);
    boolean offered = choices.stream().anyMatch(each -> each.value().equals(value));
    return offered ? asking(name, value) : null;
  }

  /** The constant that is asked for under this name; null when none of these is. */
  public <E extends Enum<E>> E named(String name, List<E> constants) {
    E found = constant(name, constants);
    if (found != null) {
      asking(name, found.name());
    }
    return found;
  }

  /**
   * The order that is asked for.
   *
   * @param orders the first of them is what nobody has to ask for
   */
  public <E extends Enum<E>> E order(List<E> orders) {
    E found = constant(SORT, orders);
    if (found == null || found == orders.get(0)) {
      return orders.get(0);
    }
    asking(SORT, found.name());
    return found;
  }

  private <E extends Enum<E>> E constant(String name, List<E> constants) {
    String value = request.getParameter(name);
    return constants.stream().filter(each -> each.name().equals(value)).findFirst().orElse(null);
  }

  private String asking(String name, String value) {
    asked.put(name, value);
    return value;
  }

  /**
   * Finds the page that is asked for, or the first one when there is nothing on it: an old link may
   * lead to a page there is no more.
   *
   * @param counted how many lines there are on all pages; of a page with no lines 0 will do
   */
  public <T> T find(Lookup<T> lookup, ToIntFunction<T> counted) {
    T found = lookup.at((page - 1) * SIZE, SIZE);
    total = counted.applyAsInt(found);
    if (total <= (page - 1) * SIZE && page > 1) {
      page = 1;
      return find(lookup, counted);
    }
    return found;
  }

  /** Whether anything less than the whole list is asked for. */
  public boolean isFiltered() {
    return asked.keySet().stream().anyMatch(name -> !name.equals(SORT));
  }

  /** The number of the page, from 1. */
  public int getPage() {
    return page;
  }

  /** How many pages there are, at least 1. */
  public int getPages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  /** The address of the page before this one, as it is filtered now; null on the first. */
  public String getPrevious() {
    return page == 1 ? null : address(page - 1);
  }

  /** The address of the page after this one; null on the last. */
  public String getNext() {
    return page >= getPages() ? null : address(page + 1);
  }

  private String address(int number) {
    return path
        + "?"
        + Stream.concat(Stream.of(PAGE + "=" + number), said(asked.keySet().stream()))
            .collect(Collectors.joining("&"));
  }

  /** Another address, which is asked for the same under these names. */
  public String addressAlike(String other, String... names) {
    String said =
        said(Stream.of(names).filter(asked::containsKey)).collect(Collectors.joining("&"));
    return said.isEmpty() ? other : other + "?" + said;
  }

  private Stream<String> said(Stream<String> names) {
    return names.map(
        name -> name + "=" + URLEncoder.encode(asked.get(name), StandardCharsets.UTF_8));
  }
}
