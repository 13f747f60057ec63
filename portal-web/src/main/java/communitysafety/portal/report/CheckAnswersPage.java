package communitysafety.portal.report;

import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.report.Contact;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All answers on one page, each with a way to change it, and the button that sends them. */
@Named
@RequestScoped
public class CheckAnswersPage extends QuestionPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  @Inject SendReport sendReport;
  @Inject Hubs hubs;
  @Inject SendingGate gate;

  public CheckAnswersPage() {
    super(Step.CHECK_ANSWERS);
  }

  @Override
  void show(ReportAnswers answers) {}

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  @Override
  void answer(ReportAnswers answers) {}

  /** Sends the report; whoever was first, the person ends at the one receipt. */
  @Override
  public String next() {
    if (visit.isUnavailable()) {
      return notSent();
    }
    if (!visit.isOpen() || visit.isStale()) {
      return super.next();
    }
    if (!gate.maySend()) {
      return null;
    }
    try {
      visit.goOnWith(
          sendReport.send(
              visit.draft(), visit.answers().submission(visit.located(), visit.today())));
    } catch (StaleDraft e) {
      visit.readAgain();
      if (!visit.isSent()) {
        return super.next();
      }
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notSent();
    }
    return Step.SENT + "?faces-redirect=true";
  }

  private String notSent() {
    visit.answerUnavailable();
    errors.add("next", "report.check-answers.notSent");
    return null;
  }

  /** Whether City of York Council will act on part of it. */
  public boolean isYork() {
    return visit.isOpen() && visit.journey().isHandedToYork();
  }

  public List<AnswerRow> getRows() {
    if (!visit.isOpen()) {
      return List.of();
    }
    List<AnswerRow> rows = new ArrayList<>();
    for (Step step : visit.journey().route()) {
      add(step, visit.answers(), rows);
    }
    return rows;
  }

  private void add(Step step, ReportAnswers a, List<AnswerRow> rows) {
    switch (step) {
      case SAFETY -> row(rows, step, "danger", words.say("YesNo." + a.getDanger()));
      case KIND -> row(rows, step, "kind", words.say("Subject." + a.getSubject()));
      case WHO -> row(rows, step, "who", words.say("Relation." + a.getRelation()));
      case AGREEMENT -> row(rows, step, "agreement", words.say("Agreement." + a.getAgreement()));
      case NAME ->
          row(
              rows,
              step,
              "name",
              a.isNamed() ? a.getName().getName() : words.say("report.name.NO"));
      case WHAT_HAPPENED -> row(rows, step, "account", a.getAccount());
      case WHY -> row(rows, step, "why", why(a.getWhy()));
      case BEHAVIOUR -> {
        row(rows, step, "behaviour", each("Behaviour.", a.getBehaviour().getBehaviours()));
        Impact impact = a.getBehaviour().getImpact();
        row(rows, step, "impact", impact == null ? "" : words.say("Impact." + impact));
      }
      case WHEN -> row(rows, step, "when", when(a.getWhen()));
      case WHERE -> row(rows, step, "where", where(a.getWhere()));
      case NEAREST_TOWN -> row(rows, step, "town", town(a));
      case OUTSIDE -> row(rows, step, "outside", words.say("report.check-answers.passOn"));
      case CONTACT -> {
        row(rows, step, "contact", contact(a.getContact()));
        row(rows, step, "safely", a.getContact().getSafely());
      }
      case SHARING -> row(rows, step, "sharing", sharing(a.getSharing()));
      case EMERGENCY, YORK, CHECK_ANSWERS -> {
        // They ask nothing, so there is nothing to check.
      }
    }
  }

  private static void row(List<AnswerRow> rows, Step step, String label, String answer) {
    rows.add(new AnswerRow("report.check-answers." + label, answer, step.path()));
  }

  private String each(String prefix, List<String> values) {
    return values.stream().map(v -> words.say(prefix + v)).collect(Collectors.joining("\n"));
  }

  private String why(WhyAnswer why) {
    String strands =
        why.getStrands().stream()
            .map(strand -> strand.equals("OTHER") ? otherStrand() : words.say("Strand." + strand))
            .collect(Collectors.joining("\n"));
    return why.somethingElse() == null ? strands : strands + ": " + why.somethingElse().value();
  }

  private String otherStrand() {
    return words.say(standpoint().equals("VICTIM") ? "Strand.OTHER" : "Strand.OTHER.them");
  }

  private String when(WhenAnswer when) {
    Occurrence occurrence = when.occurrence(visit.today());
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
      case ONGOING -> joined(words.say("Precision.ONGOING"), inTheirWords);
    };
  }

  private String where(WhereAnswer where) {
    String words = where.words().orElse("");
    return switch (where.getKind()) {
      case POSTCODE, ADDRESS, DESCRIPTION -> words;
      case ONLINE, TRANSPORT, NOT_SURE -> joined(this.words.say("Kind." + where.getKind()), words);
    };
  }

  private String town(ReportAnswers answers) {
    return NearestTownPage.name(answers.getWhere().locate(hubs.locator()), answers.getNearestTown())
        .orElseGet(
            () ->
                words.say(
                    answers.getNearestTown().equals(ReportAnswers.NO_TOWN)
                        ? "report.nearest-town.notSure"
                        : "report.nearest-town.outside"));
  }

  private String contact(ContactAnswer answer) {
    Contact contact = answer.contact();
    List<String> lines = new ArrayList<>();
    if (contact.email() != null) {
      lines.add(contact.email().value());
    }
    if (contact.phone() != null) {
      lines.add(contact.phone().value());
      lines.add(words.say("report.check-answers.leaveMessage." + contact.mayLeaveMessage()));
    }
    return lines.isEmpty() ? words.say("Contact.NONE") : String.join("\n", lines);
  }

  private String sharing(SharingAnswer answer) {
    return Stream.of(
            line("police", answer.getPolice()),
            line("hub", answer.getHub()),
            line("support", answer.getSupport()))
        .collect(Collectors.joining("\n"));
  }

  private String line(String who, YesNo answer) {
    return words.say("report.check-answers.sharing." + who, words.say("YesNo." + answer));
  }

  private static String joined(String first, String second) {
    return second.isEmpty() ? first : first + "\n" + second;
  }
}
