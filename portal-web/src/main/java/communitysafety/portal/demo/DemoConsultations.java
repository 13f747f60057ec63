package communitysafety.portal.demo;

import communitysafety.consultation.publication.BeginConsultation;
import communitysafety.consultation.publication.CloseDueConsultations;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.DescribeConsultation;
import communitysafety.consultation.publication.Description;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.ProposePublication;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.PublishConsultation;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.publication.SayWhatWeDid;
import communitysafety.consultation.publication.UploadWorkbook;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.SendResponse;
import communitysafety.consultation.response.Sending;
import communitysafety.consultation.response.SendingResult;
import communitysafety.consultation.results.CountResponses;
import communitysafety.consultation.results.ReleaseResults;
import communitysafety.consultation.results.Wanted;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.ReadySurvey;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * Makes the {@link DemoConsultation}s as two colleagues and some residents would. What lies in the
 * past is made today and then put back to its days, since no use case goes there.
 */
@ApplicationScoped
class DemoConsultations {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("communitysafety.portal.demo.consultations", Locale.ROOT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int SEED = 2026;

  @Inject DemoRows rows;
  @Inject BeginConsultation begin;
  @Inject ReadDraft readDraft;
  @Inject ReadConsultation read;
  @Inject UploadWorkbook upload;
  @Inject DescribeConsultation describe;
  @Inject ProposePublication propose;
  @Inject PublishConsultation publish;
  @Inject Consultations consultations;
  @Inject SendResponse send;
  @Inject CloseDueConsultations close;
  @Inject CountResponses count;
  @Inject ReleaseResults release;
  @Inject SayWhatWeDid sayWhatWeDid;
  @Inject Clock clock;

  /** Makes all of them, unless there is any consultation already. */
  @ActivateRequestContext
  void make() throws SQLException {
    if (rows.isAnyConsultation()) {
      return;
    }
    for (DemoConsultation each : DemoConsultation.values()) {
      make(each);
    }
    draft();
  }

  private void make(DemoConsultation demo) throws SQLException {
    StaffMember one = rows.member("demo." + demo.team + ".1");
    StaffMember two = rows.member("demo." + demo.team + ".2");
    UUID id = begun(one, demo.texts, demo.survey);
    List<String> languages = readDraft.read(one, id).document().languages();
    describe.describe(one, id, read.read(one, id).version(), described(demo, languages));
    propose.propose(one, id, readDraft.read(one, id).version());
    publish.publish(two, id, readDraft.read(two, id).version());
    answer(demo, id);
    rows.putBack(one, id, day(demo.opens), day(demo.closes), today().plusDays(demo.promised));
    if (demo.isOver()) {
      close.close(id);
    }
    if (demo == DemoConsultation.CLOSED || demo == DemoConsultation.ANSWERED) {
      release(one, id);
    }
    if (demo == DemoConsultation.ANSWERED) {
      sayWhatWeDid.say(
          two,
          id,
          read.read(two, id).version(),
          in(languages, "common.weAsked"),
          in(languages, "common.youSaid"),
          in(languages, "common.weDid"));
    }
  }

  /** One that is still being written, for the pages of staff. */
  private void draft() throws SQLException {
    begun(rows.member("demo.selby.1"), "annual", ReadySurvey.ANNUAL_CONSULTATION);
  }

  private UUID begun(StaffMember member, String texts, ReadySurvey survey) {
    UUID id = begin.begin(member, text(texts + ".title.en"), "en");
    int version = readDraft.read(member, id).version();
    UploadWorkbook.Result result =
        upload.upload(member, id, version, new ByteArrayInputStream(survey.workbook()));
    if (!(result instanceof UploadWorkbook.Result.Stored)) {
      throw new IllegalStateException(survey + " is no survey: " + result);
    }
    return id;
  }

  /** As if it opened now, and closed soon: nothing can be published that is over. */
  private Description described(DemoConsultation demo, List<String> languages) {
    Instant now = clock.instant();
    Instant opens = demo.opens > 0 ? day(demo.opens) : now;
    Instant closes = demo.closes > 0 ? day(demo.closes) : now.plus(Duration.ofDays(1));
    return new Description(
        new Particulars(
            in(languages, demo.texts + ".title"),
            in(languages, demo.texts + ".summary"),
            in(languages, demo.texts + ".background"),
            in(languages, "common.contact"),
            in(languages, "common.otherFormats"),
            in(languages, "common.privacyNotice"),
            List.of()),
        demo.area,
        demo.topics,
        demo.audience,
        demo.isAnonymous(),
        opens,
        closes,
        new PublicConsultation.Promise(
            text("common.owner"), today().plusDays(Math.max(demo.promised, 30))),
        List.of());
  }

  private void answer(DemoConsultation demo, UUID id) {
    if (demo.responses == 0) {
      return;
    }
    PublicConsultation consultation = consultations.byId(id).orElseThrow();
    List<String> languages = consultation.survey().document().languages();
    MadeUpAnswers people =
        new MadeUpAnswers(consultation.survey(), new Random(SEED), today(), words());
    for (int person = 0; person < demo.responses; person++) {
      String language = languages.get(person % 5 == 4 ? 1 : 0);
      SendingResult result =
          send.send(
              new Sending(
                  consultation,
                  people.make(language),
                  language,
                  person % 6 == 5 ? Channel.PAPER : Channel.WEB,
                  person % 2 == 0,
                  Optional.empty()));
      if (!(result instanceof SendingResult.Accepted)) {
        throw new IllegalStateException("made-up answers were not accepted: " + result);
      }
    }
  }

  /** What was chosen from lists; no tables, since working out what they may show takes long. */
  private void release(StaffMember member, UUID id) {
    int counted;
    do {
      counted = count.count(id);
    } while (counted > 0);
    List<String> questions =
        consultations.byId(id).orElseThrow().survey().questions().stream()
            .filter(each -> each.type() == QuestionType.SELECT_ONE)
            .map(Question::name)
            .toList();
    release.release(member, id, new Wanted(questions, List.of(), false));
  }

  private Instant day(int fromToday) {
    return today().plusDays(fromToday).atTime(9, 0).atZone(LONDON).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (int n = 1; TEXTS.containsKey("words." + n); n++) {
      words.add(text("words." + n));
    }
    return words;
  }

  private static Wording in(List<String> languages, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    languages.forEach(language -> texts.put(language, text(key + "." + language)));
    return new Wording(texts);
  }

  private static String text(String key) {
    return TEXTS.getString(key);
  }
}
