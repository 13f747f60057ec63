package communitysafety.portal.training;

import communitysafety.consultation.training.BrowseCatalogue;
import communitysafety.consultation.training.BrowseCatalogue.Filter;
import communitysafety.consultation.training.BrowseCatalogue.Found;
import communitysafety.consultation.training.BrowseCatalogue.Order;
import communitysafety.consultation.training.BrowseCatalogue.Undated;
import communitysafety.consultation.training.CatalogueLine;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.PagedList;
import communitysafety.portal.faces.Words;
import communitysafety.shared.hub.Hubs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue: the sessions to come, by topic, area and month, and the courses without a date.
 * What is looked for stands in the address; what makes no sense there is left out of account.
 */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage {

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
  private PagedList list;
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
    list = new PagedList(request, "/training");
    topic = list.named("topic", List.of(TrainingTopic.values()));
    area = list.chosen("area", getAreas());
    String asked = list.chosen("month", getMonths());
    month = asked == null ? null : YearMonth.parse(asked);
    order = list.order(List.of(Order.values()));
    found = list.find(this::find, Found::total);
  }

  private Found find(int first, int size) {
    return catalogue.find(new Filter(topic, area, month, false), order, first, size);
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
    if (area != null || month != null || list.getPage() > 1) {
      return List.of();
    }
    return catalogue.undated(topic).stream().map(this::inWords).toList();
  }

  private UndatedLine inWords(Undated course) {
    return new UndatedLine(
        course.title(), course.summary(), course.audience(), sessionWords.topics(course.topics()));
  }

  public List<Choice> getTopics() {
    return Choice.among(List.of(TrainingTopic.values()));
  }

  public List<Choice> getAreas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(Choice.of("COUNTY", "training.area.COUNTY"));
    hubs.all().forEach(hub -> areas.add(Choice.named(hub.code(), hub.name())));
    return areas;
  }

  public List<Choice> getMonths() {
    return months.stream()
        .map(each -> Choice.named(each.toString(), sessionWords.month(each)))
        .toList();
  }

  public List<Choice> getOrders() {
    return Stream.of(Order.values())
        .map(each -> Choice.of(each.name(), "training.sort." + each))
        .toList();
  }

  /** How many there are, as a sentence. */
  public String getCount() {
    return words.say("training.count", found.total());
  }

  /** Its pages, and whether it is filtered. */
  public PagedList getList() {
    return list;
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

  /** What is found, as a calendar to subscribe to; a month would soon be over. */
  public String getCalendar() {
    return list.addressAlike("/training/calendar.ics", "area", "topic");
  }
}
