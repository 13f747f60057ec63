package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.anonymity.KnownWriter;
import communitysafety.reporting.anonymity.SelfIdentifiers;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.privacy.ReturnCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * Before sending: what in the answers may tell who wrote them, for who wants to stay unknown to
 * somebody. Points it out, leads back to the question, and holds nobody up.
 */
@Named
@RequestScoped
public class AnonymityCoach {

  /** Who wrote more of it has understood after so many. */
  private static final int MOST_SHOWN = 20;

  @Inject ReportVisit visit;
  @Inject Words words;

  private List<Found> found;

  /** Whether the person stays anonymous, or withholds their name from somebody who reads. */
  public boolean isWanted() {
    if (!visit.isOpen() || visit.isSent()) {
      return false;
    }
    return isAnonymous() || withholds(visit.answers().getConsents());
  }

  public boolean isAnonymous() {
    return !visit.answers().isNamed();
  }

  private static boolean withholds(ConsentsAnswer consents) {
    return consents != null
        && !(consents.getPolice().allows(ConsentLevel.WHO_I_AM)
            && consents.getHub().allows(ConsentLevel.WHO_I_AM));
  }

  /** What was found, in the order of the questions; empty when nothing plain was. */
  public List<Found> getFound() {
    if (found == null) {
      found = look();
    }
    return found;
  }

  private List<Found> look() {
    KnownWriter writer = writer();
    List<Found> places = new ArrayList<>();
    for (Told told : told(visit.answers())) {
      SelfIdentifiers.in(told.words, writer).stream()
          .map(
              each ->
                  new Found(
                      each.wordsIn(told.words),
                      words.say("SelfIdentifier." + each.kind()),
                      words.say("report.check-answers." + told.label),
                      told.step.path()))
          .forEach(places::add);
      ReturnCode.standingIn(told.words)
          .map(
              code ->
                  new Found(
                      String.join(" ", code.words()),
                      words.say("SelfIdentifier.SECRET"),
                      words.say("report.check-answers." + told.label),
                      told.step.path()))
          .ifPresent(places::add);
    }
    return places.stream().distinct().limit(MOST_SHOWN).toList();
  }

  private KnownWriter writer() {
    ReportAnswers answers = visit.answers();
    if (!answers.isNamed()) {
      return KnownWriter.UNKNOWN;
    }
    ContactAnswer contact = answers.getContact();
    return new KnownWriter(
        personal(answers.getName().getName()),
        contact == null ? List.of() : personal(contact.getPhone()),
        List.of());
  }

  private static List<PersonalText> personal(String words) {
    return words == null ? List.of() : List.of(new PersonalText(words));
  }

  /** All that is told in the person's own words to who acts on the report; a question, a line. */
  private List<Told> told(ReportAnswers answers) {
    List<Told> told = new ArrayList<>();
    add(told, Step.WHAT_HAPPENED, "account", answers.getAccount());
    if (answers.getWhy() != null) {
      add(told, Step.WHY, "why", answers.getWhy().getOther());
    }
    if (answers.getWhen() != null) {
      PersonalText when = answers.getWhen().occurrence(visit.today()).inTheirWords();
      add(told, Step.WHEN, "when", when == null ? null : when.value());
    }
    if (answers.getWhere() != null) {
      add(told, Step.WHERE, "where", placeInWords(answers.getWhere()));
    }
    addMore(told, answers.getMore(), visit.journey().route());
    return told;
  }

  private static void addMore(List<Told> told, MoreAnswers more, List<Step> route) {
    int number = 0;
    for (FurtherAnswer further : more.getFurther()) {
      number++;
      add(told, Step.ANYTHING_ELSE, "further." + number, further.getAccount());
    }
    if (route.contains(Step.ABOUT_WHY) && more.getAboutWhy() != null) {
      add(told, Step.ABOUT_WHY, "wordsSaid", more.getAboutWhy().getWordsSaid());
    }
    if (route.contains(Step.EFFECT) && more.getEffect() != null) {
      add(told, Step.EFFECT, "injuries", more.getEffect().getInjuries());
      add(told, Step.EFFECT, "damage", more.getEffect().getDamage());
    }
    if (route.contains(Step.PEOPLE) && more.getPeople() != null) {
      add(told, Step.PEOPLE, "relationship", more.getPeople().getRelationship());
      add(told, Step.PEOPLE, "whereToFind", more.getPeople().getWhereToFind());
      add(told, Step.PEOPLE, "description", more.getPeople().getDescription());
      add(told, Step.PEOPLE, "witnesses", more.getPeople().getWitnesses());
    }
  }

  /** An address or a postcode was asked for: to say that it is one would tell nothing new. */
  private static String placeInWords(WhereAnswer where) {
    return switch (where.getKind()) {
      case DESCRIPTION, TRANSPORT -> where.words().orElse(null);
      case POSTCODE, ADDRESS, ONLINE, NOT_SURE -> null;
    };
  }

  private static void add(List<Told> told, Step step, String label, String words) {
    if (words != null && !words.isEmpty()) {
      told.add(new Told(step, label, words));
    }
  }

  private record Told(Step step, String label, String words) {}

  /**
   * One place in the answers.
   *
   * @param words as they were written
   * @param what it may be, in words
   * @param question what was asked, in words
   * @param change the address of the page that changes it
   */
  public record Found(String words, String what, String question, String change) {}
}
