package communitysafety.portal.consultations;

import communitysafety.consultation.publication.ConsultationList;
import communitysafety.consultation.publication.Description;
import communitysafety.consultation.publication.FindConsultations;
import communitysafety.consultation.publication.FindConsultations.Filter;
import communitysafety.consultation.publication.FindConsultations.Order;
import communitysafety.consultation.publication.ListedConsultation;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.faces.Words;
import communitysafety.shared.hub.Hub;
import communitysafety.shared.hub.Hubs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The finder: every consultation there was, is and will be, by area, topic and state. What is
 * looked for stands in the address; what makes no sense there is left out of account.
 */
@Named("finderPage")
@RequestScoped
public class FinderPage {

  static final int PAGE_SIZE = 10;

  private static final List<Phase> PHASES =
      List.of(Phase.OPEN, Phase.COMING, Phase.CLOSED, Phase.RESULTS, Phase.ANSWERED);
  private static final List<Order> ORDERS = List.of(Order.URGENT_FIRST, Order.NEWEST, Order.TITLE);
  private static final int MOST_PAGES = 10_000;

  @Inject FindConsultations consultations;
  @Inject HttpServletRequest request;
  @Inject Hubs hubs;
  @Inject Words words;
  @Inject TimesInWords times;

  private String area;
  private Topic topic;
  private Phase phase;
  private Order order;
  private int page;
  private ConsultationList found;

  @PostConstruct
  void read() {
    area = asked(request.getParameter("area"), getAreas());
    topic = named(Topic.values(), request.getParameter("topic"), null);
    phase = named(PHASES.toArray(Phase[]::new), request.getParameter("state"), null);
    order = named(ORDERS.toArray(Order[]::new), request.getParameter("sort"), Order.URGENT_FIRST);
    page = number(request.getParameter("page"));
    found = find();
    if (found.rows().isEmpty() && page > 1) {
      // An old link to a page there is no more.
      page = 1;
      found = find();
    }
  }

  private ConsultationList find() {
    return consultations.published(
        new Filter(phase, area, topic), order, (page - 1) * PAGE_SIZE, PAGE_SIZE);
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

  public List<FoundLine> getLines() {
    return found.rows().stream().map(this::inWords).toList();
  }

  private FoundLine inWords(ListedConsultation row) {
    Wording title = row.title();
    // The finder is in English; what is not translated into it shows as it was written.
    String language =
        title.byLanguage().containsKey("en") ? "en" : title.byLanguage().keySet().iterator().next();
    return new FoundLine(
        "/consultations/" + row.slug(),
        title.in(language),
        row.summary().in(language),
        language,
        PageLanguage.directionOf(Locale.forLanguageTag(language)),
        row.phase().name(),
        when(row),
        areaInWords(row.area()),
        row.topics().stream()
            .map(each -> words.say("Topic." + each))
            .collect(Collectors.joining(", ")),
        title.byLanguage().keySet().stream().map(SpokenLanguage::of).toList(),
        row.isOverdue(times.today())
            ? words.say("consultations.overdue", times.day(row.promiseBy(), Locale.UK))
            : null);
  }

  private String when(ListedConsultation row) {
    return switch (row.phase()) {
      case COMING ->
          words.say("consultations.when.COMING", times.opening(row.opensAt(), Locale.UK));
      case OPEN -> words.say("consultations.when.OPEN", times.closing(row.closesAt(), Locale.UK));
      default -> words.say("consultations.when.CLOSED", times.closing(row.closesAt(), Locale.UK));
    };
  }

  private String areaInWords(String code) {
    return hubs.find(code).map(Hub::name).orElseGet(() -> words.say("consultations.area.COUNTY"));
  }

  public List<Choice> getAreas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(Choice.named(Description.COUNTY, words.say("consultations.area.COUNTY")));
    hubs.all().forEach(hub -> areas.add(Choice.named(hub.code(), hub.name())));
    return areas;
  }

  public List<Choice> getTopics() {
    return Arrays.stream(Topic.values())
        .map(each -> Choice.named(each.name(), words.say("Topic." + each)))
        .toList();
  }

  public List<Choice> getStates() {
    return PHASES.stream()
        .map(each -> Choice.named(each.name(), words.say("Phase." + each)))
        .toList();
  }

  public List<Choice> getOrders() {
    return ORDERS.stream()
        .map(each -> Choice.named(each.name(), words.say("consultations.sort." + each)))
        .toList();
  }

  /** How many there are, as a sentence. */
  public String getCount() {
    return found.total() == 1
        ? words.say("consultations.count.one")
        : words.say("consultations.count", found.total());
  }

  public boolean isFiltered() {
    return area != null || topic != null || phase != null;
  }

  public String getArea() {
    return area;
  }

  public String getTopic() {
    return topic == null ? null : topic.name();
  }

  public String getState() {
    return phase == null ? null : phase.name();
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
    return page == 1 ? null : address(page - 1);
  }

  /** The page after this one; null on the last. */
  public String getNext() {
    return page >= getPages() ? null : address(page + 1);
  }

  private String address(int number) {
    StringBuilder address = new StringBuilder("/consultations?page=").append(number);
    add(address, "area", area);
    add(address, "topic", getTopic());
    add(address, "state", getState());
    add(address, "sort", order == Order.URGENT_FIRST ? null : order.name());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (value != null) {
      address
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
