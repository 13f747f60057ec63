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
import communitysafety.portal.faces.PagedList;
import communitysafety.portal.faces.Words;
import communitysafety.shared.hub.Hub;
import communitysafety.shared.hub.Hubs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

  private static final List<Phase> PHASES =
      List.of(Phase.OPEN, Phase.COMING, Phase.CLOSED, Phase.RESULTS, Phase.ANSWERED);
  private static final List<Order> ORDERS = List.of(Order.URGENT_FIRST, Order.NEWEST, Order.TITLE);

  @Inject FindConsultations consultations;
  @Inject HttpServletRequest request;
  @Inject Hubs hubs;
  @Inject Words words;
  @Inject TimesInWords times;

  private String area;
  private Topic topic;
  private Phase phase;
  private Order order;
  private PagedList list;
  private ConsultationList found;

  @PostConstruct
  void read() {
    list = new PagedList(request, "/consultations");
    area = list.chosen("area", getAreas());
    topic = list.named("topic", List.of(Topic.values()));
    phase = list.named("state", PHASES);
    order = list.order(ORDERS);
    found = list.find(this::find, ConsultationList::total);
  }

  private ConsultationList find(int first, int size) {
    return consultations.published(new Filter(phase, area, topic), order, first, size);
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
    areas.add(Choice.of(Description.COUNTY, "consultations.area.COUNTY"));
    hubs.all().forEach(hub -> areas.add(Choice.named(hub.code(), hub.name())));
    return areas;
  }

  public List<Choice> getTopics() {
    return Choice.among(List.of(Topic.values()));
  }

  public List<Choice> getStates() {
    return Choice.among(PHASES);
  }

  public List<Choice> getOrders() {
    return ORDERS.stream()
        .map(each -> Choice.of(each.name(), "consultations.sort." + each))
        .toList();
  }

  /** How many there are, as a sentence. */
  public String getCount() {
    return found.total() == 1
        ? words.say("consultations.count.one")
        : words.say("consultations.count", found.total());
  }

  /** Its pages, and whether it is filtered. */
  public PagedList getList() {
    return list;
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
}
