package communitysafety.consultation.publication;

import communitysafety.consultation.publication.PublicConsultation.Promise;
import communitysafety.consultation.publication.PublicConsultation.WeDid;
import communitysafety.consultation.survey.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A survey put to the public, from the first draft to what was done about the answers.
 *
 * <p>Its life begins as a draft of one team, where everything about it can be changed. Published by
 * two people it opens at its time; from then on what respondents were told stands: only its texts
 * may be put right, its survey amended, its closing time moved later. It ends when its time has
 * passed, or early with a reason, and is answered by saying what was done.
 *
 * <p>All times are kept to the microsecond, as PostgreSQL keeps them.
 */
@Entity
@Table(schema = "consultation", name = "consultation")
public class Consultation {

  @Id private UUID id;

  private String slug;

  private String team;

  @Enumerated(EnumType.STRING)
  private ConsultationState state;

  private String area;

  private String topics;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  private boolean anonymous;

  @Column(name = "opens_at")
  private OffsetDateTime opensAt;

  @Column(name = "closes_at")
  private OffsetDateTime closesAt;

  @Column(name = "closed_at")
  private OffsetDateTime closedAt;

  private String particulars;

  @Column(name = "promise_owner")
  private String promiseOwner;

  @Column(name = "promise_by")
  private LocalDate promiseBy;

  @Column(name = "we_asked")
  private String weAsked;

  @Column(name = "you_said")
  private String youSaid;

  @Column(name = "we_did")
  private String weDid;

  @Column(name = "we_did_elsewhere")
  private String weDidElsewhere;

  @Column(name = "we_did_on")
  private LocalDate weDidOn;

  @Column(name = "survey_version")
  private int surveyVersion;

  @Column(name = "closed_early_because")
  private String closedEarlyBecause;

  @Version private int version;

  protected Consultation() {}

  /** A new draft, of which nothing is settled but its title. */
  static Consultation begun(UUID id, String slug, String team, Particulars particulars) {
    Consultation begun = new Consultation();
    begun.id = id;
    begun.slug = slug;
    begun.team = team;
    begun.state = ConsultationState.DRAFT;
    begun.area = Description.COUNTY;
    begun.topics = Topic.EVERYTHING.name();
    begun.audience = Audience.OPEN;
    begun.particulars = ParticularsJson.write(particulars);
    return begun;
  }

  /**
   * Settles anew everything but the survey.
   *
   * @throws MovedOn unless it is a draft
   */
  void describe(Description settled) {
    require(ConsultationState.DRAFT);
    particulars = ParticularsJson.write(settled.particulars());
    area = settled.area();
    topics = settled.topics().stream().sorted().map(Topic::name).collect(Collectors.joining(" "));
    audience = settled.audience();
    anonymous = settled.anonymous();
    opensAt = kept(settled.opensAt());
    closesAt = kept(settled.closesAt());
    promiseOwner = settled.promise() == null ? null : settled.promise().owner();
    promiseBy = settled.promise() == null ? null : settled.promise().by();
  }

  /**
   * Puts texts right after publication. The privacy notice stays: it is what was agreed to.
   *
   * @throws MovedOn while it is a draft, which is described as a whole
   */
  void correct(Particulars texts) {
    if (state == ConsultationState.DRAFT) {
      throw new MovedOn(state);
    }
    particulars =
        ParticularsJson.write(
            new Particulars(
                texts.title(),
                texts.summary(),
                texts.background(),
                texts.contact(),
                texts.otherFormats(),
                particulars().privacyNotice(),
                texts.documents()));
  }

  /**
   * Puts the next version of the survey to the public. The first makes the consultation public: it
   * opens at its time, or now where that has passed.
   *
   * @return the number of the version
   * @throws MovedOn when it is over
   * @throws TimeRefused when it would be over at once
   */
  int publish(Instant now) {
    if (isOver(now)) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    if (state == ConsultationState.DRAFT) {
      if (opensAt == null || closesAt == null || promise() == null) {
        throw new IllegalStateException("nobody may ask who cannot say when and by whom");
      }
      if (!closesAt.toInstant().isAfter(now)) {
        throw new TimeRefused();
      }
      opensAt = opensAt.toInstant().isBefore(now) ? kept(now) : opensAt;
      state = ConsultationState.PUBLISHED;
    }
    surveyVersion++;
    return surveyVersion;
  }

  /**
   * Moves the closing time later.
   *
   * @throws MovedOn unless it is published and its time has not passed
   * @throws TimeRefused when the new time is not later than the one that was told
   */
  void extend(Instant until, Instant now) {
    requireRunning(now);
    if (until == null || !until.isAfter(closesAt.toInstant())) {
      throw new TimeRefused();
    }
    closesAt = kept(until);
  }

  /**
   * Ends it before its time. Where it has opened, the closing time is now; where not, nobody ever
   * could answer, and the time that was told stays.
   *
   * @throws MovedOn unless it is published and its time has not passed
   */
  void closeEarly(String reason, Instant now) {
    requireRunning(now);
    closedEarlyBecause = reason;
    if (kept(now).isAfter(opensAt)) {
      closesAt = kept(now);
    }
    close(now);
  }

  /**
   * Ends it because its time has passed.
   *
   * @throws MovedOn unless that is so
   */
  void closeDue(Instant now) {
    require(ConsultationState.PUBLISHED);
    requireOver(now);
    close(now);
  }

  private void close(Instant now) {
    state = ConsultationState.CLOSED;
    closedAt = kept(now);
  }

  /**
   * Keeps the promise. It may be said again, to put it right; the day of the first time stays.
   *
   * @param language the survey's default language, in which all three must be said
   * @throws MovedOn unless it is over
   */
  void answer(
      Wording asked, Wording said, Wording did, String language, LocalDate today, Instant now) {
    requireOver(now);
    weAsked = asked.in(language);
    youSaid = said.in(language);
    weDid = did.in(language);
    weDidElsewhere = WeDidJson.elsewhere(asked, said, did, language);
    weDidOn = weDidOn == null ? today : weDidOn;
  }

  void requireOver(Instant now) {
    if (!isOver(now)) {
      throw new MovedOn(state);
    }
  }

  private void require(ConsultationState needed) {
    if (state != needed) {
      throw new MovedOn(state);
    }
  }

  private void requireRunning(Instant now) {
    require(ConsultationState.PUBLISHED);
    if (isOver(now)) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
  }

  private static OffsetDateTime kept(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  /** Whether nobody can answer any more. The time decides: no job has to have run. */
  public boolean isOver(Instant now) {
    return state == ConsultationState.CLOSED
        || state == ConsultationState.PUBLISHED && !now.isBefore(closesAt.toInstant());
  }

  public UUID id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public String team() {
    return team;
  }

  public ConsultationState state() {
    return state;
  }

  public String area() {
    return area;
  }

  public Set<Topic> topics() {
    return topics(topics);
  }

  /** As they are stored. */
  static Set<Topic> topics(String codes) {
    return Collections.unmodifiableSet(
        Arrays.stream(codes.split(" "))
            .map(Topic::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class))));
  }

  public Audience audience() {
    return audience;
  }

  public boolean anonymous() {
    return anonymous;
  }

  /** Null while undecided. */
  public Instant opensAt() {
    return instant(opensAt);
  }

  /** Exclusive; null while undecided. */
  public Instant closesAt() {
    return instant(closesAt);
  }

  /** When what is due at closing was done; null before. */
  public Instant closedAt() {
    return instant(closedAt);
  }

  public Particulars particulars() {
    return ParticularsJson.read(particulars);
  }

  /** Null while undecided. */
  public Promise promise() {
    return promiseOwner == null || promiseBy == null ? null : new Promise(promiseOwner, promiseBy);
  }

  /**
   * Null until it was said.
   *
   * @param language the survey's default language
   */
  public WeDid weDid(String language) {
    return weDid == null
        ? null
        : WeDidJson.read(language, weAsked, youSaid, weDid, weDidElsewhere, weDidOn);
  }

  /** From 1; 0 while a draft. */
  public int surveyVersion() {
    return surveyVersion;
  }

  /** Null unless it was closed before its time. */
  public String closedEarlyBecause() {
    return closedEarlyBecause;
  }

  public int version() {
    return version;
  }
}
