package communitysafety.portal.training;

import communitysafety.consultation.training.BrowseCatalogue;
import communitysafety.consultation.training.BrowseCatalogue.Filter;
import communitysafety.consultation.training.BrowseCatalogue.Found;
import communitysafety.consultation.training.BrowseCatalogue.Order;
import communitysafety.consultation.training.BrowseCatalogue.Undated;
import communitysafety.consultation.training.CatalogueLine;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.Words;
import communitysafety.shared.hub.Hubs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The catalogue: the sessions to come, by topic, area and month, and the courses without a date.
 * What is looked for stands in the address; what makes no sense there is left out of account.
 */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage {

  static final int PAGE_SIZE = 10;

  private static final int MOST_PAGES = 10_000;

  @Inject BrowseCatalogue catalogue;
  @Inject HttpServletRequest request;
  @Inject Hubs hubs;
  @Inject Words words;
  @Inject SessionWords sessionWords;

  private List<YearMonth> months;
  private TrainingTopic topic;
  private String area;
  private YearMonth month;
  private Order order;
  private int page;
  private Found found;

  /** A session in the list. */
  public record Line(
      String address,
      String title,
      String audience,
      String availability,
      String places,
      String when,
      String where,
      String closes,
      String topics,
      boolean professionalsOnly) {}

  /** A course that has no date. */
  public record UndatedLine(String title, String summary, String audience, String topics) {}

  @PostConstruct
  void read() {
    months = catalogue.months();
    topic = named(TrainingTopic.values(), request.getParameter("topic"), null);
    area = asked(request.getParameter("area"), getAreas());
    String asked = asked(request.getParameter("month"), getMonths());
    month = asked == null ? null : YearMonth.parse(asked);
    order = named(Order.values(), request.getParameter("sort"), Order.DATE);
    page = number(request.getParameter("page"));
    found = find();
    if (found.lines().isEmpty() && page > 1) {
      // An old link to a page there is no more.
      page = 1;
      found = find();
    }
  }

  private Found find() {
    return catalogue.find(
        new Filter(topic, area, month, false), order, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  private static String asked(String value, List<Choice> choices) {
    return choices.stream()
        .map(Choice::value)
        .filter(each -> each.equals(value))
        .findFirst()
        .orElse(null);
  }

  private static <E extends Enum<E>> E named(E[] constants, String name, E otherwise) {
    return Arrays.stream(constants)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static int number(String typed) {
    try {
      return typed == null ? 1 : Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(typed)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  public List<Line> getLines() {
    return found.lines().stream().map(this::inWords).toList();
  }

  private Line inWords(CatalogueLine line) {
    return new Line(
        SessionVisit.address(line.id()),
        line.title(),
        line.audience(),
        line.availability().name(),
        sessionWords.places(line.availability(), line.free(), line.bookingOpensAt()),
        sessionWords.when(line.dates()),
        sessionWords.where(line.mode(), line.venue(), line.area()),
        switch (line.availability()) {
          case FREE, FULL ->
              words.say("training.closes", sessionWords.moment(line.bookingClosesAt()));
          default -> "";
        },
        sessionWords.topics(line.topics()),
        line.professionalsOnly());
  }

  /** Courses without a date; not while a month or an area is asked for, which none of them has. */
  public List<UndatedLine> getUndated() {
    if (area != null || month != null || page > 1) {
      return List.of();
    }
    return catalogue.undated(topic).stream().map(this::inWords).toList();
  }

  private UndatedLine inWords(Undated course) {
    return new UndatedLine(
        course.title(), course.summary(), course.audience(), sessionWords.topics(course.topics()));
  }

  public List<Choice> getTopics() {
    return Choice.among(List.of(TrainingTopic.values())).stream()
        .map(each -> Choice.named(each.value(), words.say(each.labelKey())))
        .toList();
  }

  public List<Choice> getAreas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(Choice.named("COUNTY", words.say("training.area.COUNTY")));
    hubs.all().forEach(hub -> areas.add(Choice.named(hub.code(), hub.name())));
    return areas;
  }

  public List<Choice> getMonths() {
    return months.stream()
        .map(each -> Choice.named(each.toString(), sessionWords.month(each)))
        .toList();
  }

  public List<Choice> getOrders() {
    return Arrays.stream(Order.values())
        .map(each -> Choice.named(each.name(), words.say("training.sort." + each)))
        .toList();
  }

  /** How many there are, as a sentence. */
  public String getCount() {
    return words.say("training.count", found.total());
  }

  public boolean isFiltered() {
    return area != null || topic != null || month != null;
  }

  public String getTopic() {
    return topic == null ? null : topic.name();
  }

  public String getArea() {
    return area;
  }

  public String getMonth() {
    return month == null ? null : month.toString();
  }

  public String getSort() {
    return order.name();
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** The page before this one, as it is filtered now; null on the first. */
  public String getPrevious() {
    return page == 1 ? null : address("/training?page=" + (page - 1));
  }

  /** The page after this one; null on the last. */
  public String getNext() {
    return page >= getPages() ? null : address("/training?page=" + (page + 1));
  }

  /** What is found, as a calendar to subscribe to; a month would soon be over. */
  public String getCalendar() {
    StringBuilder address = new StringBuilder("/training/calendar.ics");
    add(address, "area", area);
    add(address, "topic", getTopic());
    return address.toString();
  }

  private String address(String begun) {
    StringBuilder address = new StringBuilder(begun);
    add(address, "topic", getTopic());
    add(address, "area", area);
    add(address, "month", getMonth());
    add(address, "sort", order == Order.DATE ? null : order.name());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (value != null) {
      address
          .append(address.indexOf("?") < 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
