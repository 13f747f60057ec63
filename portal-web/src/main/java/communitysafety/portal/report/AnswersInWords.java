package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.report.Contact;
import communitysafety.shared.hub.HubLocator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers as a person reads them before sending, in the order of their way. What must be asked
 * is put into words here; what is told beyond it, by {@link MoreInWords}.
 */
final class AnswersInWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final ReportAnswers answers;
  private final LocalDate today;
  private final HubLocator locator;
  private final Words words;
  private final boolean ofOneself;
  private final AnswerRows rows;
  private final MoreInWords more;

  /**
   * @param ofOneself whether the person tells of what happened to themselves
   */
  AnswersInWords(ReportVisit visit, HubLocator locator, Words words, boolean ofOneself) {
    this.answers = visit.answers();
    this.today = visit.today();
    this.locator = locator;
    this.words = words;
    this.ofOneself = ofOneself;
    this.rows = new AnswerRows(words);
    this.more = new MoreInWords(answers, rows, words);
  }

  List<AnswerRow> along(List<Step> way) {
    for (Step step : way) {
      rows.at(step);
      add(step, answers);
    }
    return rows.all();
  }

  private void add(Step step, ReportAnswers a) {
    switch (step) {
      case SAFETY -> rows.add("danger", rows.say(a.getDanger()));
      case KIND -> rows.add("kind", rows.say(a.getSubject()));
      case WHO -> {
        rows.add("who", rows.say(a.getRelation()));
        rows.addIfSaid("young", a.isYoung() ? words.say("report.who.YOUNG") : "");
      }
      case AGREEMENT -> rows.add("agreement", rows.say(a.getAgreement()));
      case NAME ->
          rows.add("name", a.isNamed() ? a.getName().getName() : words.say("report.name.NO"));
      case WHAT_HAPPENED -> rows.add("account", a.getAccount());
      case WHY -> rows.add("why", why(a.getWhy()));
      case BEHAVIOUR -> behaviour(a.getBehaviour());
      case WHEN -> rows.add("when", when(a.getWhen()));
      case WHERE -> rows.add("where", where(a.getWhere()));
      case NEAREST_TOWN -> rows.add("town", town(a));
      case OUTSIDE -> rows.add("outside", words.say("report.check-answers.passOn"));
      case ANYTHING_ELSE -> further(a.getMore());
      case CONTACT -> {
        contact(a.getContact());
        more.needs();
      }
      case SHARING -> rows.add("sharing", consents(a.getConsents()));
      default -> more.add(step);
    }
  }

  private String why(WhyAnswer why) {
    String strands =
        why.getStrands().stream()
            .map(strand -> strand.equals("OTHER") ? otherStrand() : words.say("Strand." + strand))
            .collect(Collectors.joining("\n"));
    return why.somethingElse() == null ? strands : strands + ": " + why.somethingElse().value();
  }

  private String otherStrand() {
    return words.say(ofOneself ? "Strand.OTHER" : "Strand.OTHER.them");
  }

  private void behaviour(BehaviourAnswer answer) {
    rows.add("behaviour", rows.each(answer.named()));
    rows.addIfSaid("impact", answer.getImpact());
    Qualifier whom = answer.getQualifier();
    if (whom == Qualifier.PERSONAL && !ofOneself) {
      rows.add("qualifier", words.say("Qualifier.PERSONAL.them"));
    } else {
      rows.addIfSaid("qualifier", whom);
    }
  }

  private String when(WhenAnswer when) {
    Occurrence occurrence = when.occurrence(today);
    String inTheirWords =
        occurrence.inTheirWords() == null ? "" : occurrence.inTheirWords().value();
    return switch (occurrence.precision()) {
      case EXACT -> joined(DAY.format(occurrence.from()), inTheirWords);
      case ABOUT -> inTheirWords;
      case PERIOD ->
          words.say(
              "report.check-answers.period",
              DAY.format(occurrence.from()),
              DAY.format(occurrence.to()));
      case ONGOING -> joined(rows.say(occurrence.precision()), inTheirWords);
    };
  }

  private String where(WhereAnswer where) {
    String said = where.words().orElse("");
    return switch (where.getKind()) {
      case POSTCODE, ADDRESS, DESCRIPTION -> said;
      case ONLINE, TRANSPORT, NOT_SURE -> joined(rows.say(where.getKind()), said);
    };
  }

  private String town(ReportAnswers a) {
    return NearestTownPage.name(a.getWhere().locate(locator), a.getNearestTown())
        .orElseGet(
            () ->
                words.say(
                    a.getNearestTown().equals(ReportAnswers.NO_TOWN)
                        ? "report.nearest-town.notSure"
                        : "report.nearest-town.outside"));
  }

  private void further(MoreAnswers told) {
    int number = 0;
    for (FurtherAnswer each : told.getFurther()) {
      number++;
      String what =
          String.join("\n", each.getAccount(), when(each.getWhen()), where(each.getWhere()));
      rows.add("further." + number, what, MoreAnswers.address(Step.FURTHER, each));
    }
    rows.add(number == 0 ? "anythingElse" : "anythingMore", rows.say(told.getAnythingElse()));
  }

  private void contact(ContactAnswer answer) {
    Contact contact = answer.contact();
    List<String> lines = new ArrayList<>();
    if (contact.email() != null) {
      lines.add(contact.email().value());
    }
    if (contact.phone() != null) {
      lines.add(contact.phone().value());
      if (answer.getPhoneUse() != null) {
        lines.add(rows.say(answer.getPhoneUse()));
      }
      lines.add(words.say("report.check-answers.leaveMessage." + answer.mayLeaveMessage()));
    }
    if (answer.may(ContactAnswer.Way.LETTER)) {
      lines.add(answer.getAddress());
    }
    rows.add("contact", lines.isEmpty() ? words.say("Contact.NONE") : String.join("\n", lines));
    rows.addIfSaid("times", answer.safeTimes());
    rows.addIfSaid("days", answer.safeDays());
    rows.addIfSaid("mustNotKnow", answer.getMustNotKnow());
    rows.addIfSaid("safely", answer.getSafely());
  }

  private String consents(ConsentsAnswer answer) {
    return Stream.of(
            line("police", "ConsentLevel." + answer.getPolice()),
            line("hub", "ConsentLevel." + answer.getHub()),
            line("support", "YesNo." + answer.getSupport()))
        .collect(Collectors.joining("\n"));
  }

  private String line(String who, String answer) {
    return words.say("report.check-answers.sharing." + who, words.say(answer));
  }

  private static String joined(String first, String second) {
    return second.isEmpty() ? first : first + "\n" + second;
  }
}
