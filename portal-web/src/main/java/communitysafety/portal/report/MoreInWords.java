package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.report.Details.Harm;
import communitysafety.reporting.report.Details.People;
import communitysafety.shared.privacy.PersonalText;

/** What was told beyond what must be asked, as rows; a page that was left empty has one. */
final class MoreInWords {

  private final MoreAnswers more;
  private final boolean named;
  private final AnswerRows rows;
  private final Words words;

  MoreInWords(ReportAnswers answers, AnswerRows rows, Words words) {
    this.more = answers.getMore();
    this.named = answers.isNamed();
    this.rows = rows;
    this.words = words;
  }

  void add(Step step) {
    switch (step) {
      case WORK -> work(more.getWork());
      case MORE ->
          rows.add("more", more.isTellingMore() ? words.say("report.check-answers.toldMore") : "");
      case ACTS -> rows.addIfSaid("acts", more.getActs().named());
      case ABOUT_WHY -> {
        rows.addIfSaid("strandDetails", more.getAboutWhy().named());
        rows.addIfSaid("wordsSaid", more.getAboutWhy().getWordsSaid());
      }
      case BEFORE -> before(more.getBefore());
      case OFTEN -> {
        rows.addIfSaid("frequency", more.getOften().getFrequency());
        rows.addIfSaid("change", more.getOften().getChange());
      }
      case EFFECT -> effect(more.getEffect().harm());
      case PEOPLE -> people(more.getPeople().people());
      case FEELING_SAFE -> feelingSafe(more.getFeelingSafe());
      case AT_HOME -> atHome(more.getAtHome());
      case HELP_WANTED -> helpWanted(more.getHelpWanted());
      default -> {
        return;
      }
    }
    rows.addUnlessAny("empty." + step);
  }

  private void work(WorkAnswer work) {
    rows.addIfSaid("organisation", work.getOrganisation());
    rows.addIfSaid("ownReference", work.getOwnReference());
    rows.addIfSaid("safeguarding", work.getSafeguarding());
  }

  private void before(BeforeAnswer before) {
    rows.addIfSaid("recurrence", before.getRecurrence());
    rows.addIfSaid("earlierReference", before.getEarlierReference());
    rows.addIfSaid("alreadyTold", before.named());
    rows.addIfSaid("toldReference", before.getToldReference());
  }

  private void effect(Harm harm) {
    rows.addIfSaid("hurt", harm.hurt());
    rows.addIfSaid("injuries", said(harm.injuries()));
    rows.addIfSaid("treated", harm.treated());
    rows.addIfSaid("damage", said(harm.damage()));
  }

  private void people(People people) {
    rows.addIfSaid("known", people.known());
    rows.addIfSaid("relationship", said(people.relationship()));
    rows.addIfSaid("whereToFind", said(people.whereToFind()));
    rows.addIfSaid("description", said(people.description()));
    rows.addIfSaid("witnesses", said(people.witnesses()));
  }

  private void feelingSafe(FeelingSafeAnswer safe) {
    rows.addIfSaid("again", safe.getAgain());
    rows.addIfSaid("targeted", safe.getTargeted());
    rows.addIfSaid("dangers", safe.namedDangers());
    rows.addIfSaid("worriedFor", safe.namedWorries());
  }

  private void atHome(AtHomeAnswer home) {
    rows.addIfSaid("unsafe", home.getUnsafe());
    rows.addIfSaid("cannotStay", home.getCannotStay());
    rows.addIfSaid("vulnerabilities", home.named());
  }

  private void helpWanted(HelpWantedAnswer help) {
    rows.addIfSaid("support", help.named());
    rows.addIfSaid("hasSupport", help.getHasSupport());
    if (!named) {
      needs();
    }
  }

  /** What they need to understand us, on whichever page they were asked. */
  void needs() {
    NeedsAnswer needs = more.getNeeds();
    rows.addIfSaid(
        "needs",
        String.join(
            "\n", needs.getWanted().stream().map(need -> words.say("Needs." + need)).toList()));
    rows.addIfSaid("language", said(needs.needs().language()));
    rows.addIfSaid("adjustments", needs.getAdjustments());
  }

  private static String said(PersonalText words) {
    return words == null ? "" : words.value();
  }
}
