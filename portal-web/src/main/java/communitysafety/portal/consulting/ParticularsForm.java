package communitysafety.portal.consulting;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Description;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.Particulars.SupportingDocument;
import communitysafety.consultation.publication.PublicConsultation.Promise;
import communitysafety.consultation.publication.Quota;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.survey.Wording;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in the fields about a consultation, as somebody typed it, and what that means. A
 * field is known by its name in the page; texts are {@code title.en} and so on.
 */
final class ParticularsForm {

  static final List<String> TEXTS =
      List.of("title", "summary", "background", "contact", "otherFormats", "privacyNotice");

  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_LINES = 50;
  private static final int MOST_DOCUMENTS = 20;
  private static final int MORE_DOCUMENTS = 2;
  private static final int LONGEST_LINE = 300;

  private final Map<String, List<String>> typed;
  private final StaffTimes times;

  /** Keys of what is wrong, by the name of the field, in the order of the page. */
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  ParticularsForm(Map<String, List<String>> typed, StaffTimes times) {
    this.typed = typed;
    this.times = times;
  }

  /** The form as it is before anybody types. */
  static ParticularsForm of(Description description, StaffTimes times) {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    for (String text : TEXTS) {
      wording(description.particulars(), text)
          .byLanguage()
          .forEach((language, words) -> filled.put(text + "." + language, List.of(words)));
    }
    int number = 0;
    for (SupportingDocument document : description.particulars().documents()) {
      number++;
      fill(filled, document(number), document);
    }
    filled.put("area", List.of(description.area()));
    filled.put("topics", description.topics().stream().map(Topic::name).toList());
    filled.put("audience", List.of(description.audience().name()));
    filled.put("anonymous", description.anonymous() ? List.of("on") : List.of());
    filled.put("opensAt", List.of(times.typed(description.opensAt())));
    filled.put("closesAt", List.of(times.typed(description.closesAt())));
    Promise promise = description.promise();
    filled.put("promiseOwner", promise == null ? List.of() : List.of(promise.owner()));
    filled.put("promiseBy", promise == null ? List.of() : List.of(promise.by().toString()));
    filled.put(
        "quotas",
        List.of(
            description.quotas().stream()
                .map(each -> each.name() + " | " + each.wanted() + " | " + each.condition())
                .collect(Collectors.joining("\n"))));
    return new ParticularsForm(filled, times);
  }

  private static void fill(
      Map<String, List<String>> filled, String name, SupportingDocument document) {
    filled.put(name + ".address", List.of(document.address()));
    document
        .title()
        .byLanguage()
        .forEach((language, title) -> filled.put(name + ".title." + language, List.of(title)));
    document
        .about()
        .byLanguage()
        .forEach((language, about) -> filled.put(name + ".about." + language, List.of(about)));
  }

  /** How the fields of a document begin. */
  static String document(int number) {
    return "document." + number;
  }

  /** The numbers of documents there are fields for: those that stand there and a few more. */
  List<Integer> documentNumbers() {
    int last = IntStream.rangeClosed(1, MOST_DOCUMENTS).filter(this::stands).max().orElse(0);
    return IntStream.rangeClosed(1, Math.min(MOST_DOCUMENTS, last + MORE_DOCUMENTS))
        .boxed()
        .toList();
  }

  /** Whether anything stands in a field of the document. */
  private boolean stands(int number) {
    String prefix = document(number) + ".";
    return typed.keySet().stream()
        .anyMatch(field -> field.startsWith(prefix) && !value(field).isBlank());
  }

  /** What stands in a field; empty when nothing does. */
  String value(String field) {
    List<String> values = typed.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).replace("\r\n", "\n");
  }

  boolean has(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  Map<String, String> mistakes() {
    return mistakes;
  }

  /**
   * The texts alone.
   *
   * @param languages of the survey, its default first
   * @return empty when something is wrong
   */
  Optional<Particulars> texts(List<String> languages) {
    Particulars read = particulars(languages);
    return mistakes.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  /**
   * Everything.
   *
   * @param languages of the survey, its default first
   * @param areas codes there are
   * @return empty when something is wrong
   */
  Optional<Description> description(List<String> languages, Set<String> areas) {
    Particulars texts = particulars(languages);
    if (!areas.contains(value("area"))) {
      mistakes.put("area", "choose");
    }
    Set<Topic> topics = topics();
    Audience audience = audience();
    boolean anonymous = has("anonymous", "on");
    if (anonymous && audience == Audience.OPEN) {
      mistakes.put("anonymous", "open");
    }
    Instant opensAt = optional("opensAt", times::read);
    Instant closesAt = optional("closesAt", times::read);
    if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
      mistakes.put("closesAt", "before");
    }
    Promise promise = promise();
    List<Quota> quotas = quotas();
    return mistakes.isEmpty()
        ? Optional.of(
            new Description(
                texts,
                value("area"),
                topics,
                audience,
                anonymous,
                opensAt,
                closesAt,
                promise,
                quotas))
        : Optional.empty();
  }

  private Set<Topic> topics() {
    Set<Topic> topics =
        Arrays.stream(Topic.values())
            .filter(topic -> has("topics", topic.name()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    if (topics.isEmpty()) {
      mistakes.put("topics", "choose");
    }
    return topics;
  }

  private Audience audience() {
    Optional<Audience> audience =
        Arrays.stream(Audience.values())
            .filter(each -> each.name().equals(value("audience")))
            .findFirst();
    if (audience.isEmpty()) {
      mistakes.put("audience", "choose");
    }
    return audience.orElse(Audience.OPEN);
  }

  private <T> T optional(String field, Function<String, Optional<T>> reading) {
    if (value(field).isBlank()) {
      return null;
    }
    Optional<T> read = reading.apply(value(field));
    if (read.isEmpty()) {
      mistakes.put(field, "malformed");
    }
    return read.orElse(null);
  }

  private Promise promise() {
    String owner = value("promiseOwner").strip();
    LocalDate by = optional("promiseBy", times::readDay);
    if (owner.isEmpty() && value("promiseBy").isBlank()) {
      return null;
    }
    if (owner.isEmpty()) {
      mistakes.put("promiseOwner", "missing");
    } else if (by == null) {
      mistakes.putIfAbsent("promiseBy", "missing");
    }
    return owner.isEmpty() || by == null ? null : new Promise(owner, by);
  }

  /** One a line: name, how many, condition. */
  private List<Quota> quotas() {
    List<Quota> quotas = new ArrayList<>();
    for (String line : lines("quotas")) {
      String[] parts = line.split("\\|", 3);
      try {
        quotas.add(
            new Quota(
                parts[0].strip(),
                parts.length < 3 ? "" : parts[2].strip(),
                Integer.parseInt(parts.length < 2 ? "" : parts[1].strip())));
      } catch (IllegalArgumentException e) {
        mistakes.put("quotas", "malformed");
      }
    }
    if (quotas.stream().map(Quota::name).distinct().count() < quotas.size()) {
      mistakes.put("quotas", "twice");
    }
    return quotas;
  }

  private Particulars particulars(List<String> languages) {
    Map<String, Wording> texts = new LinkedHashMap<>();
    for (String text : TEXTS) {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      for (String language : languages) {
        String words = value(text + "." + language).strip();
        if (words.length() > LONGEST_TEXT || words.indexOf('\0') >= 0) {
          mistakes.put(text + "." + language, "long");
        }
        byLanguage.put(language, words);
      }
      texts.put(text, new Wording(byLanguage));
    }
    return new Particulars(
        texts.get("title"),
        texts.get("summary"),
        texts.get("background"),
        texts.get("contact"),
        texts.get("otherFormats"),
        texts.get("privacyNotice"),
        documents(languages));
  }

  private List<SupportingDocument> documents(List<String> languages) {
    List<SupportingDocument> documents = new ArrayList<>();
    for (int number = 1; number <= MOST_DOCUMENTS; number++) {
      if (stands(number)) {
        documents.add(document(document(number), languages));
      }
    }
    return documents;
  }

  private SupportingDocument document(String name, List<String> languages) {
    String address = value(name + ".address").strip();
    if (!isAddress(address)) {
      mistakes.put(name + ".address", "address");
    }
    Wording title = line(name + ".title", languages);
    if (title.in(languages.get(0)).isEmpty()) {
      mistakes.put(name + ".title." + languages.get(0), "title");
    }
    return new SupportingDocument(title, address, line(name + ".about", languages));
  }

  private Wording line(String name, List<String> languages) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (String language : languages) {
      String field = name + "." + language;
      String words = value(field).strip();
      if (words.length() > LONGEST_LINE || words.indexOf('\0') >= 0) {
        mistakes.put(field, "long");
      }
      byLanguage.put(language, words);
    }
    return new Wording(byLanguage);
  }

  private static boolean isAddress(String typed) {
    try {
      URI address = URI.create(typed);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<String> lines(String field) {
    List<String> lines = value(field).lines().filter(each -> !each.isBlank()).toList();
    if (lines.size() > MOST_LINES) {
      mistakes.put(field, "many");
      return List.of();
    }
    return lines;
  }

  private static Wording wording(Particulars particulars, String text) {
    return switch (text) {
      case "title" -> particulars.title();
      case "summary" -> particulars.summary();
      case "background" -> particulars.background();
      case "contact" -> particulars.contact();
      case "otherFormats" -> particulars.otherFormats();
      default -> particulars.privacyNotice();
    };
  }
}
