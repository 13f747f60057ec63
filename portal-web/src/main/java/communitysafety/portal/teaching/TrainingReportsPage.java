package communitysafety.portal.teaching;

import communitysafety.consultation.training.ReleaseTraining;
import communitysafety.consultation.training.ReleasedTraining;
import communitysafety.consultation.training.ReportTraining;
import communitysafety.consultation.training.TrainingReport;
import communitysafety.consultation.training.YearNotReleasable;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the training of the person's team came to: truly, for their own eyes, and as it may be
 * passed on, once a year was over and its figures were made. Needs PLAN_TRAINING; to make figures
 * RELEASE_RESULTS too.
 */
@Named("trainingReports")
@RequestScoped
public class TrainingReportsPage {

  private static final String ADDRESS = "/staff/training-reports?figures=released&year=";
  private static final String RELEASED = "released";
  private static final int YEARS = 4;

  @Inject SignedInStaff signedIn;
  @Inject ReportTraining reportTraining;
  @Inject ReleaseTraining releaseTraining;
  @Inject StaffWords words;

  private String year;
  private String figures;
  private TrainingReport report;
  private Optional<ReleasedTraining> released;
  private String error;

  /**
   * A row in words.
   *
   * @param bar length of its bar in percent of the widest; nought where none is drawn
   */
  public record Line(String label, int bar, List<String> cells) {}

  /**
   * @param sentence what it says
   */
  public record View(String caption, String sentence, List<Line> lines) {}

  private TrainingReport report() {
    if (report == null) {
      report = reportTraining.report(signedIn.member(), chosenYear());
    }
    return report;
  }

  private Optional<ReleasedTraining> released() {
    if (released == null) {
      released = releaseTraining.find(signedIn.member(), chosenYear());
    }
    return released;
  }

  private TrainingReportWords inWords() {
    return new TrainingReportWords(words);
  }

  private int chosenYear() {
    int latest = reportTraining.thisYear();
    try {
      int asked = Integer.parseInt(year == null ? sent("year") : year);
      return asked > latest || asked <= latest - YEARS ? latest : asked;
    } catch (NumberFormatException e) {
      return latest;
    }
  }

  private static String sent(String name) {
    return http().getRequestParameterMap().getOrDefault(name, "");
  }

  private static ExternalContext http() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  /** Makes the figures of the year, which takes seconds, and freezes them. */
  public void make() throws IOException {
    int asked = chosenYear();
    try {
      releaseTraining.release(signedIn.member(), asked);
      http().redirect(ADDRESS + asked);
    } catch (YearNotReleasable e) {
      error = words.say("staff.training.reports.released.refused");
    }
  }

  public String getError() {
    return error;
  }

  public boolean isForOthers() {
    return RELEASED.equals(figures == null ? sent("figures") : figures);
  }

  public String getPeriod() {
    return words.say(
        "staff.training.reports.period", words.date(report().from()), words.date(report().until()));
  }

  public boolean isWithoutSessions() {
    return report().all().sessions() == 0;
  }

  public boolean isMade() {
    return isForOthers() && released().isPresent();
  }

  public String getMadeOn() {
    return words.say(
        "staff.training.reports.released.made", words.date(released().orElseThrow().frozenOn()));
  }

  /** Tables that could not be kept safe, each in a sentence. */
  public List<String> getLeftOut() {
    return released().stream()
        .flatMap(each -> each.leftOut().stream())
        .map(by -> words.say("staff.training.reports.released.leftOut." + by))
        .toList();
  }

  /** Whether the person can have the figures made now. */
  public boolean isMakeable() {
    return isForOthers()
        && released().isEmpty()
        && !isWithoutSessions()
        && releaseTraining.isTime(chosenYear())
        && signedIn.member().may(Permission.RELEASE_RESULTS);
  }

  /** Why there are no figures to pass on. */
  public String getNotMade() {
    int asked = chosenYear();
    if (releaseTraining.isTime(asked)) {
      return words.say("staff.training.reports.released.notYet");
    }
    return asked >= reportTraining.thisYear() - 1
        ? words.say(
            "staff.training.reports.released.early", words.date(ReleaseTraining.firstDay(asked)))
        : words.say(
            "staff.training.reports.released.late", words.date(ReleaseTraining.lastDay(asked)));
  }

  /** Whether there is a table to look at. */
  public boolean isShown() {
    return isForOthers() ? isMade() : !isWithoutSessions();
  }

  /** What all of it came to, in sentences. */
  public List<String> getSummary() {
    return isForOthers()
        ? inWords().summary(released().orElseThrow())
        : inWords().summary(report());
  }

  /** Headings of the columns after the first. */
  public List<String> getColumns() {
    return isForOthers() ? inWords().columnsForOthers() : inWords().columns();
  }

  public List<View> getTables() {
    return isForOthers() ? inWords().tables(released().orElseThrow()) : inWords().tables(report());
  }

  public List<Choice> getYears() {
    int latest = reportTraining.thisYear();
    return IntStream.range(0, YEARS)
        .mapToObj(back -> latest - back)
        .map(
            each ->
                new Choice(
                    String.valueOf(each),
                    words.say(
                        "staff.training.reports.year",
                        String.valueOf(each),
                        String.valueOf(each + 1))))
        .toList();
  }

  public List<Choice> getKinds() {
    return Stream.of("exact", RELEASED)
        .map(each -> new Choice(each, words.say("staff.training.reports.figures." + each)))
        .toList();
  }

  public String getYear() {
    return String.valueOf(chosenYear());
  }

  public void setYear(String asked) {
    year = asked;
  }

  public String getFigures() {
    return isForOthers() ? RELEASED : "exact";
  }

  public void setFigures(String asked) {
    figures = asked;
  }
}
