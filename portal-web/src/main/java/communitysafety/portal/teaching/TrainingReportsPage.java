package communitysafety.portal.teaching;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.ReportTraining;
import communitysafety.consultation.training.TrainingReport;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.consultation.training.TrainingReport.Table;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the training of the person's team came to, in figures that may leave the house; on the page
 * and as a file alike. Needs PLAN_TRAINING.
 */
@Named("trainingReports")
@RequestScoped
public class TrainingReportsPage {

  private static final int YEARS = 4;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  @Inject SignedInStaff signedIn;
  @Inject ReportTraining reportTraining;
  @Inject StaffWords words;

  private String year;
  private TrainingReport report;

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

  private int chosenYear() {
    int latest = reportTraining.thisYear();
    try {
      int asked = Integer.parseInt(year);
      return asked > latest || asked <= latest - YEARS ? latest : asked;
    } catch (NumberFormatException e) {
      return latest;
    }
  }

  public String getPeriod() {
    return words.say(
        "staff.training.reports.period", words.date(report().from()), words.date(report().until()));
  }

  public boolean isWithoutSessions() {
    return report().all().sessions() == 0;
  }

  /** What all of it came to, in sentences. */
  public List<String> getSummary() {
    Row all = report().all();
    return List.of(
        words.say("staff.training.reports.summary.sessions", all.sessions(), all.places()),
        words.say("staff.training.reports.summary.filled", percent(all.filled())),
        words.say(
            "staff.training.reports.summary.there",
            said(all.booked()),
            said(all.full()),
            said(all.noShow()),
            percent(all.noShowPercent())),
        words.say(
            "staff.training.reports.summary.trained",
            said(all.trained()),
            said(all.organisations())),
        words.say("staff.training.reports.summary.waited", said(all.waited()), days(all)));
  }

  /** Headings of the columns after the first. */
  public List<String> getColumns() {
    return List.of(
            "sessions",
            "places",
            "filled",
            "booked",
            "full",
            "partial",
            "noShow",
            "noShowPercent",
            "trained",
            "organisations",
            "waited",
            "waitedDays")
        .stream()
        .map(each -> words.say("staff.training.reports.column." + each))
        .toList();
  }

  public List<View> getTables() {
    return report().tables().stream().map(this::view).toList();
  }

  private View view(Table table) {
    int most = table.rows().stream().mapToInt(each -> each.full().rounded()).max().orElse(0);
    return new View(
        words.say("staff.training.reports.by." + table.by()),
        sentence(table),
        table.rows().stream()
            .map(
                row ->
                    new Line(
                        label(table.by(), row.group()),
                        most == 0 ? 0 : row.full().rounded() * 100 / most,
                        cells(row)))
            .toList());
  }

  /** Where most people were trained, as far as the figures that are shown tell it. */
  private String sentence(Table table) {
    Optional<Row> most =
        table.rows().stream()
            .filter(each -> each.full().rounded() > 0)
            .max(Comparator.comparingInt(each -> each.full().rounded()));
    boolean alone =
        most.isPresent()
            && table.rows().stream()
                    .filter(each -> each.full().rounded() == most.get().full().rounded())
                    .count()
                == 1
            && table.rows().stream().noneMatch(each -> each.full().kind() == Figure.Kind.NOT_SHOWN);
    return alone
        ? words.say(
            "staff.training.reports.most." + table.by(),
            label(table.by(), most.get().group()),
            said(most.get().full()))
        : words.say("staff.training.reports.most.none");
  }

  private String label(By by, String group) {
    return switch (by) {
      case AREA ->
          group.equals(MeetingTimes.COUNTY)
              ? words.say("staff.training.county")
              : words.area(group);
      case TOPIC ->
          Arrays.stream(group.split(" "))
              .map(each -> words.say("staff.training.reports.topic." + each))
              .collect(Collectors.joining(", "));
      case MONTH -> MONTH.format(YearMonth.parse(group));
    };
  }

  private List<String> cells(Row row) {
    return List.of(
        String.valueOf(row.sessions()),
        String.valueOf(row.places()),
        percent(row.filled()),
        said(row.booked()),
        said(row.full()),
        said(row.partial()),
        said(row.noShow()),
        percent(row.noShowPercent()),
        said(row.trained()),
        said(row.organisations()),
        said(row.waited()),
        days(row));
  }

  private String percent(int percent) {
    return percent < 0 ? words.say("staff.training.reports.none") : percent + "%";
  }

  private String days(Row row) {
    return row.waitedDays() < 0
        ? words.say("staff.training.reports.none")
        : String.valueOf(row.waitedDays());
  }

  private String said(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> String.valueOf(figure.rounded());
      case FEWER_THAN_5 -> words.say("staff.training.reports.fewer");
      case NOT_SHOWN -> words.say("staff.training.reports.notShown");
    };
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

  public String getYear() {
    return String.valueOf(chosenYear());
  }

  public void setYear(String asked) {
    year = asked;
  }
}
