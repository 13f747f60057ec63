package communitysafety.portal.teaching;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.ReleasedTraining;
import communitysafety.consultation.training.TrainingReport;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.portal.staff.StaffWords;
import communitysafety.portal.teaching.TrainingReportsPage.Line;
import communitysafety.portal.teaching.TrainingReportsPage.View;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports of training in words: sentences, and tables with bars. */
final class TrainingReportWords {

  private static final String KEY = "staff.training.reports.";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private final StaffWords words;

  TrainingReportWords(StaffWords words) {
    this.words = words;
  }

  /**
   * A row of either report.
   *
   * @param full how many were there in full, as far as it is told; nought where it is not
   * @param unknown whether it is not told at all
   */
  private record Told(
      String group, int full, boolean unknown, String fullInWords, List<String> cells) {}

  List<String> summary(TrainingReport report) {
    TrainingReport.Row all = report.all();
    return List.of(
        say("summary.sessions", all.sessions(), all.places()),
        say("summary.filled", percent(all.takenPercent())),
        say(
            "summary.there",
            said(all.booked()),
            said(all.full()),
            said(all.noShow()),
            percent(all.noShowPercent())),
        say("summary.trained", said(all.trained()), said(all.organisations())),
        say("summary.waited", said(all.waited()), days(all)));
  }

  List<String> summary(ReleasedTraining released) {
    ReleasedTraining.Row all = released.all();
    return List.of(
        say("summary.sessions", all.sessions(), all.places()),
        say("summary.booked", percent(all.bookedPercent())),
        say(
            "summary.there",
            said(all.booked()),
            said(all.full()),
            said(all.noShow()),
            percent(all.noShowPercent())),
        say("summary.trained", said(all.trained()), said(all.organisations())),
        say("summary.waitedHalf", said(all.waited()), half(all)));
  }

  List<String> columns() {
    return headings(
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
        "waitedDays");
  }

  List<String> columnsForOthers() {
    return headings(
        "sessions",
        "places",
        "bookedPercent",
        "booked",
        "full",
        "partial",
        "noShow",
        "others",
        "noShowPercent",
        "trained",
        "organisations",
        "waited",
        "waitedHalf");
  }

  private List<String> headings(String... names) {
    return Stream.of(names).map(each -> say("column." + each)).toList();
  }

  List<View> tables(TrainingReport report) {
    return report.tables().stream()
        .map(table -> view(table.by(), table.rows().stream().map(this::told).toList()))
        .toList();
  }

  List<View> tables(ReleasedTraining released) {
    return released.tables().stream()
        .map(table -> view(table.by(), table.rows().stream().map(this::told).toList()))
        .toList();
  }

  private Told told(TrainingReport.Row row) {
    return new Told(
        row.group(),
        row.full(),
        false,
        said(row.full()),
        List.of(
            said(row.sessions()),
            said(row.places()),
            percent(row.takenPercent()),
            said(row.booked()),
            said(row.full()),
            said(row.partial()),
            said(row.noShow()),
            percent(row.noShowPercent()),
            said(row.trained()),
            said(row.organisations()),
            said(row.waited()),
            days(row)));
  }

  private Told told(ReleasedTraining.Row row) {
    return new Told(
        row.group(),
        row.full().rounded(),
        row.full().kind() == Figure.Kind.NOT_SHOWN,
        said(row.full()),
        List.of(
            said(row.sessions()),
            said(row.places()),
            percent(row.bookedPercent()),
            said(row.booked()),
            said(row.full()),
            said(row.partial()),
            said(row.noShow()),
            said(row.others()),
            percent(row.noShowPercent()),
            said(row.trained()),
            said(row.organisations()),
            said(row.waited()),
            half(row)));
  }

  private View view(By by, List<Told> rows) {
    int most = rows.stream().mapToInt(Told::full).max().orElse(0);
    return new View(
        say("by." + by),
        sentence(by, most, rows),
        rows.stream()
            .map(
                row ->
                    new Line(
                        label(by, row.group()),
                        most == 0 ? 0 : row.full() * 100 / most,
                        row.cells()))
            .toList());
  }

  /** Where most people were trained, as far as the figures that are shown tell it. */
  private String sentence(By by, int most, List<Told> rows) {
    List<Told> first = rows.stream().filter(each -> each.full() == most).toList();
    return most > 0 && first.size() == 1 && rows.stream().noneMatch(Told::unknown)
        ? say("most." + by, label(by, first.get(0).group()), first.get(0).fullInWords())
        : say("most.none");
  }

  private String label(By by, String group) {
    return switch (by) {
      case AREA -> area(group);
      case TOPIC -> topics(group);
      case AREA_AND_TOPIC ->
          area(group.substring(0, group.indexOf('/')))
              + ": "
              + topics(group.substring(group.indexOf('/') + 1));
      case MONTH -> MONTH.format(YearMonth.parse(group));
    };
  }

  private String area(String code) {
    return code.equals(MeetingTimes.COUNTY) ? words.say("staff.training.county") : words.area(code);
  }

  private String topics(String codes) {
    return Arrays.stream(codes.split(" "))
        .map(each -> say("topic." + each))
        .collect(Collectors.joining(", "));
  }

  private String percent(int percent) {
    return percent < 0 ? say("none") : percent + "%";
  }

  private String days(TrainingReport.Row row) {
    return row.waited() == 0 ? say("none") : said(row.waitedDays());
  }

  private String half(ReleasedTraining.Row row) {
    return row.halfWaited().map(wait -> say("wait." + wait)).orElseGet(() -> say("none"));
  }

  private static String said(int count) {
    return String.valueOf(count);
  }

  private String said(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> String.valueOf(figure.rounded());
      case FEWER_THAN_5 -> say("fewer");
      case NOT_SHOWN -> say("notShown");
    };
  }

  private String say(String part, Object... values) {
    return words.say(KEY + part, values);
  }
}
