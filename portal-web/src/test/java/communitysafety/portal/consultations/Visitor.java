package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.SendingResult;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.faces.Words;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.portal.visit.FormToken;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.submission.Drafts;
import communitysafety.shared.submission.StaleDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Somebody who answers consultations in one browser: each request as the filter makes it, on real
 * drafts in PostgreSQL, without a container. What is sent and passed on is noted here.
 */
final class Visitor {

  private static final Instant OPENS = Instant.parse("2026-11-24T09:00:00Z");

  final Map<String, PublicConsultation> consultations = new HashMap<>();
  final List<Map<String, String>> passedOn = new ArrayList<>();
  Supplier<SendingResult> result = () -> new SendingResult.Accepted(Optional.empty());
  int sent;
  Instant now = OPENS.plusSeconds(60);
  Optional<String> cookie = Optional.empty();

  /** What the last request was told, and found wrong: field to key or words. */
  Map<String, String> told = Map.of();

  ConsultationVisit visit;
  private String token = FormToken.NONE_YET;

  void meets(String slug, int version, Survey survey) {
    consultations.put(
        slug,
        new PublicConsultation(
            UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)),
            slug,
            "TRIAGE",
            "COUNTY",
            Set.of(),
            Audience.OPEN,
            false,
            OPENS,
            OPENS.plus(Duration.ofDays(1)),
            null,
            version,
            survey,
            new Particulars(
                Wording.of("en", "Title"),
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                List.of()),
            new PublicConsultation.Promise("Somebody", LocalDate.of(2027, 3, 1)),
            null,
            List.of(),
            0));
  }

  /**
   * Opens a page.
   *
   * @return where it leads instead; empty when it is shown
   */
  Optional<String> opens(AnsweredPage page, String slug, String name, String about) {
    begin(page, slug, name, about, "GET", Map.of());
    Optional<String> elsewhere = page.elsewhere();
    token = visit.getFormToken();
    return elsewhere;
  }

  /** Sends the form of the page that was opened last, from that revision of the draft. */
  Optional<String> sends(
      AnsweredPage page, String slug, String name, String about, String... namesAndValues) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    form.putIfAbsent(FormToken.FIELD, token);
    begin(page, slug, name, about, "POST", form);
    if (!visit.acceptsForm()) {
      throw new IllegalStateException("forged");
    }
    Optional<String> onwards;
    try {
      onwards = page.submit();
    } catch (StaleDraft e) {
      visit.readAgain();
      onwards = page.afterAnother();
    }
    return onwards;
  }

  /** Answers a question by itself, from a page that has just been opened. */
  Optional<String> answers(String slug, String question, String... namesAndValues) {
    opens(new AnswerPage(), slug, "question", question);
    return sends(new AnswerPage(), slug, "question", question, namesAndValues);
  }

  /** A form of this revision is kept to be sent later, as a second tab does. */
  String token() {
    return token;
  }

  private void begin(
      AnsweredPage page,
      String slug,
      String name,
      String about,
      String method,
      Map<String, String> form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    told = wrong;
    visit = new ConsultationVisit();
    visit.consultations = new Known();
    visit.drafts = drafts();
    visit.cookies = new Browser();
    visit.pageLanguage = new WithoutFaces();
    visit.clock = Clock.fixed(now, ZoneOffset.UTC);
    page.visit = visit;
    page.words = new Keys();
    page.errors = new Noted(wrong);
    if (page instanceof AnswerPage answer) {
      answer.budgets = new Unlimited();
      answer.keepAnswers = new Noting();
    }
    if (page instanceof SendForm send) {
      send.budgets = new Unlimited();
      send.quickest = Duration.ZERO;
      send.sendFromDraft = new Sender();
    }
    visit.open(new ConsultationAddress(slug, name, about), request(method, form), response());
    visit.openDraft();
  }

  private Drafts drafts() {
    try {
      Constructor<Drafts> made =
          Drafts.class.getDeclaredConstructor(DataSource.class, Clock.class, Duration.class);
      made.setAccessible(true);
      return made.newInstance(PortalDatabase.get().app(), Clock.systemUTC(), Duration.ofHours(24));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServletRequest request(String method, Map<String, String> form) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    form.forEach((name, value) -> parameters.put(name, new String[] {value}));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Visitor.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getParameter" -> form.get(arguments[0]);
                  case "getParameterMap" -> parameters;
                  default -> null;
                });
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            Visitor.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> null);
  }

  private final class Known extends Consultations {
    @Override
    public Optional<PublicConsultation> find(String slug) {
      return Optional.ofNullable(consultations.get(slug));
    }

    @Override
    public Optional<PublicConsultation> byId(UUID id) {
      return consultations.values().stream().filter(each -> each.id().equals(id)).findFirst();
    }
  }

  private final class Browser extends KeyCookies {
    @Override
    public Optional<String> find(KeyCookie which, HttpServletRequest request) {
      return cookie;
    }

    @Override
    public void give(
        KeyCookie which, String value, HttpServletRequest asked, HttpServletResponse answered) {
      cookie = Optional.of(value);
    }

    @Override
    public void takeBack(KeyCookie which, HttpServletRequest asked, HttpServletResponse answered) {
      cookie = Optional.empty();
    }
  }

  private static final class WithoutFaces extends PageLanguage {
    private Locale spoken = Locale.UK;

    @Override
    public void use(Locale locale) {
      spoken = locale;
    }

    @Override
    public Locale getLocale() {
      return spoken;
    }
  }

  private static final class Keys extends Words {
    @Override
    public String say(String key, Object... arguments) {
      return key;
    }
  }

  private static final class Noted extends FieldErrors {
    private final Map<String, String> wrong;

    Noted(Map<String, String> wrong) {
      this.wrong = wrong;
    }

    @Override
    public void add(String field, String key, Object... arguments) {
      tell(field, key);
    }

    @Override
    public void tell(String field, String message) {
      wrong.put(field, message);
      super.tell(field, message);
    }
  }

  private static final class Unlimited extends Budgets {
    @Override
    public Answer ask(Budget budget, HttpServletRequest request) {
      return new Answer(Answer.Verdict.YES, Duration.ZERO);
    }
  }

  private final class Noting extends KeepAnswers {
    Noting() {
      super(null);
    }

    @Override
    public void keep(ConsultationVisit asked, Map<String, String> fresh) {
      if (!fresh.isEmpty()) {
        passedOn.add(fresh);
        asked.participation().toldOf(fresh, Asking.reference());
      }
      asked.save();
    }
  }

  private final class Sender extends SendFromDraft {
    Sender() {
      super(null);
    }

    @Override
    public Outcome send(ConsultationVisit asked) {
      SendingResult became = result.get();
      if (became instanceof SendingResult.Accepted accepted) {
        asked.participation().becomeSent(accepted.reference());
        Outcome outcome = new Outcome(became, Optional.of(asked.saveSent()));
        sent++;
        return outcome;
      }
      return new Outcome(became, Optional.empty());
    }
  }
}
