package communitysafety.reporting.report;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.shared.privacy.PersonalText;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reporter may tell beyond what must be asked. Every answer is optional: sets may be empty,
 * all else may be null, which means "not said"; "I do not know" is an answer where it makes sense.
 * All of it is sealed, in a part of its own, and released like the account; it prints as nothing.
 *
 * @param strandDetails finer words for the strands named
 * @param wordsSaid the words that were used against somebody, exactly
 * @param alreadyTold whom they have told of it before
 * @param alreadyToldReference the number they were given there
 * @param earlierReference of an earlier report to us or to the police
 */
public record Details(
    Set<StrandDetail> strandDetails,
    PersonalText wordsSaid,
    Set<Act> acts,
    Recurrence recurrence,
    PersonalText earlierReference,
    Set<AlreadyTold> alreadyTold,
    PersonalText alreadyToldReference,
    Harm harm,
    People people,
    Risk risk,
    Set<SupportWanted> support,
    Needs needs) {

  /** Characters of any reference number of anybody, of a relationship and of a language. */
  public static final int MAX_REFERENCE = 100;

  /** Characters of any other text in here. */
  public static final int MAX_WORDS = 1_000;

  /** Nothing of it was said. */
  public static final Details NONE =
      new Details(
          Set.of(),
          null,
          Set.of(),
          null,
          null,
          Set.of(),
          null,
          Harm.NOT_SAID,
          People.NOT_SAID,
          Risk.NOT_SAID,
          Set.of(),
          Needs.NONE);

  public Details {
    strandDetails = Chosen.of(StrandDetail.class, strandDetails);
    acts = Chosen.of(Act.class, acts);
    alreadyTold = Chosen.of(AlreadyTold.class, alreadyTold);
    support = Chosen.of(SupportWanted.class, support);
    harm = harm == null ? Harm.NOT_SAID : harm;
    people = people == null ? People.NOT_SAID : people;
    risk = risk == null ? Risk.NOT_SAID : risk;
    needs = needs == null ? Needs.NONE : needs;
  }

  /** The same without finer words for strands that are not among these. */
  Details onlyOf(Set<Strand> strands) {
    EnumSet<StrandDetail> fitting = EnumSet.noneOf(StrandDetail.class);
    strandDetails.stream().filter(d -> strands.contains(d.strand())).forEach(fitting::add);
    return new Details(
        fitting,
        wordsSaid,
        acts,
        recurrence,
        earlierReference,
        alreadyTold,
        alreadyToldReference,
        harm,
        people,
        risk,
        support,
        needs);
  }

  @Override
  public String toString() {
    return "Details[…]";
  }

  /** An answer to a question that many people cannot answer. */
  public enum YesNoUnknown {
    YES,
    NO,
    NOT_KNOWN
  }

  /** Whether it has happened before. */
  public enum Recurrence {
    FIRST_TIME,
    SEVERAL_TIMES,
    STILL_GOING_ON,
    NOT_KNOWN
  }

  /** Whom they have told before. */
  public enum AlreadyTold {
    POLICE,
    COUNCIL,
    LANDLORD,
    SCHOOL_OR_WORK,
    SOMEBODY_ELSE
  }

  /** What would help them. */
  public enum SupportWanted {
    /** Somebody to talk to. */
    EMOTIONAL,
    /** Locks, lights, a camera. */
    SAFER_HOME,
    HOUSING,
    LEGAL,
    OTHER,
    NONE
  }

  /**
   * What it did to people and things.
   *
   * @param hurt whether anybody was hurt, in body or mind
   * @param treated whether anybody needed treatment
   * @param injuries in the reporter's words
   * @param damage what was damaged or lost, in the reporter's words
   */
  public record Harm(
      YesNoUnknown hurt, YesNoUnknown treated, PersonalText injuries, PersonalText damage) {
    public static final Harm NOT_SAID = new Harm(null, null, null, null);

    @Override
    public String toString() {
      return "Harm[…]";
    }
  }

  /**
   * Who did it and who saw it. Nobody is asked to find out: the page warns not to put oneself at
   * risk.
   *
   * @param known whether the reporter knows who did it
   * @param description number, age, appearance, clothing, vehicle, in the reporter's words
   * @param relationship to the person it happened to, such as a neighbour
   * @param whereToFind where they may be found
   * @param witnesses who else saw it, and only if they agree to be named
   */
  public record People(
      YesNoUnknown known,
      PersonalText description,
      PersonalText relationship,
      PersonalText whereToFind,
      PersonalText witnesses) {
    public static final People NOT_SAID = new People(null, null, null, null, null);

    @Override
    public String toString() {
      return "People[…]";
    }
  }

  /**
   * How often it happens, what it does to the person and what makes them more vulnerable: the
   * questions of the national call-handling trials for anti-social behaviour. They advise people
   * ({@code RiskMatrix}); nothing is decided by them alone.
   *
   * @param againRisk whether they feel at risk of it happening again
   * @param worriedFor a child or an adult they are worried about
   * @param cannotStayHome whether they cannot stay where they live
   * @param dangers each of them alone asks for an answer the same day
   */
  public record Risk(
      Frequency frequency,
      Change change,
      YesNoUnknown targeted,
      YesNoUnknown againRisk,
      Set<WorriedFor> worriedFor,
      YesNoUnknown cannotStayHome,
      YesNoUnknown unsafeAtHome,
      YesNoUnknown hasSupport,
      Set<Vulnerability> vulnerabilities,
      Set<Danger> dangers) {

    public static final Risk NOT_SAID =
        new Risk(null, null, null, null, Set.of(), null, null, null, Set.of(), Set.of());

    public Risk {
      worriedFor = Chosen.of(WorriedFor.class, worriedFor);
      vulnerabilities = Chosen.of(Vulnerability.class, vulnerabilities);
      dangers = Chosen.of(Danger.class, dangers);
    }

    @Override
    public String toString() {
      return "Risk[…]";
    }

    /** How often it happens. */
    public enum Frequency {
      ONCE,
      MONTHLY,
      WEEKLY,
      MOST_DAYS,
      DAILY
    }

    /** Whether it gets worse. */
    public enum Change {
      NO,
      SAME,
      WORSE
    }

    /** For whom they are worried. */
    public enum WorriedFor {
      CHILD,
      ADULT
    }

    /** What makes somebody in the home more vulnerable. */
    public enum Vulnerability {
      HEALTH,
      DISABILITY,
      AGE,
      PREGNANT,
      ISOLATED,
      MENTAL_HEALTH,
      SUBSTANCE_USE,
      NEW_TO_AREA_OR_LANGUAGE
    }

    /** What makes it serious whatever else was said. */
    public enum Danger {
      WEAPONS,
      THREATS_TO_KILL,
      FIRE,
      STALKING
    }
  }

  /**
   * What the reporter needs from us to be understood and to understand.
   *
   * @param language in which they want to speak or be written to, in their words; an interpreter is
   *     offered
   * @param formats in which they can read
   */
  public record Needs(
      boolean interpreter,
      boolean britishSignLanguage,
      PersonalText language,
      Set<Format> formats,
      PersonalText otherAdjustments) {

    public static final Needs NONE = new Needs(false, false, null, Set.of(), null);

    public Needs {
      formats = Chosen.of(Format.class, formats);
    }

    @Override
    public String toString() {
      return "Needs[…]";
    }

    /** In which form they can read. */
    public enum Format {
      LARGE_PRINT,
      EASY_READ,
      AUDIO,
      BRAILLE
    }
  }
}
