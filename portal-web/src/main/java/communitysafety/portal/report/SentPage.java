package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.report.NextStep;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The Reference, and what happens next and by when. Tells nothing of what was reported. */
@Named
@RequestScoped
public class SentPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' h:mma", Locale.UK);
  private static final String YORK = "YORK";

  @Inject ReportVisit visit;
  @Inject Teams teams;
  @Inject Words words;

  private ReportReceipt receipt;
  private Map<String, String> teamNames = Map.of();

  @PostConstruct
  void open() {
    receipt = visit.answers().getSent().receipt();
    teamNames = teams.all().stream().collect(Collectors.toMap(Team::code, Team::name));
  }

  public String getReference() {
    return receipt.reference().toString();
  }

  /** "Monday 23 November 2026 at 4:05pm", where the person lives. */
  public String getReceivedAt() {
    return MOMENT
        .format(receipt.receivedAt().atZoneSameInstant(WorkingDays.ZONE))
        .replace("AM", "am")
        .replace("PM", "pm");
  }

  public boolean isNamed() {
    return receipt.named();
  }

  /** Whether City of York Council will act on part of it. */
  public boolean isYork() {
    return receipt.nextSteps().stream().anyMatch(step -> step.team().equals(YORK));
  }

  /** What will have been done, in order of the days; teams that promise the same share a line. */
  public List<Promise> getPromises() {
    Map<NextStep, List<String>> teamsByPromise = new LinkedHashMap<>();
    for (NextStep step : receipt.nextSteps()) {
      teamsByPromise
          .computeIfAbsent(new NextStep(step.kind(), "", step.by()), any -> new ArrayList<>())
          .add(teamNames.getOrDefault(step.team(), step.team()));
    }
    return teamsByPromise.entrySet().stream()
        .map(entry -> promise(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Promise promise(NextStep step, List<String> names) {
    String what = "report.sent." + step.kind();
    return new Promise(day(step.by()), words.say(what, listed(names)));
  }

  /** "A", "A and B", "A, B and C". */
  private String listed(List<String> names) {
    String last = names.get(names.size() - 1);
    return names.subList(0, names.size() - 1).stream()
        .reduce((some, next) -> words.say("report.sent.more", some, next))
        .map(some -> words.say("report.sent.two", some, last))
        .orElse(last);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * One line of what happens next.
   *
   * @param by the last day, in words
   * @param what in words
   */
  public record Promise(String by, String what) {}
}
