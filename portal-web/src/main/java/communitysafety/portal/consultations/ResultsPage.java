package communitysafety.portal.consultations;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.ReleaseFiles;
import communitysafety.consultation.release.ReleaseFiles.SheetWords;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.release.Releases;
import communitysafety.consultation.release.Releases.FrozenRelease;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a consultation came to, out of one release: the newest, or the one whose number stands in
 * the address. With {@code .csv}, {@code .xlsx} or {@code .json} behind the number it is a file.
 */
@Named("consultationResults")
@RequestScoped
public class ResultsPage {

  private static final Pattern ABOUT = Pattern.compile("([1-9][0-9]{0,5})(\\.(csv|xlsx|json))?");

  /** Width of the longest bar, in the units of the drawing. */
  private static final int WIDEST = 400;

  @Inject ConsultationVisit visit;
  @Inject Releases releases;
  @Inject Words words;

  private FrozenRelease release;
  private ReleasedResults results;
  private String file = "";

  /**
   * @param bar length of its bar
   * @param y where the bar begins
   */
  public record OptionRow(String label, String people, String percent, int bar, int y) {}

  /**
   * @param cells one for each column
   */
  public record TableRow(String label, List<String> cells) {}

  public record TableView(String label, List<String> columns, List<TableRow> rows) {}

  /**
   * @param height of the drawing
   */
  public record QuestionView(
      String name,
      String label,
      String sentence,
      List<OptionRow> options,
      int height,
      List<TableView> tables,
      List<String> words) {}

  @PostConstruct
  void find() {
    String about = visit.about();
    int number = visit.getConsultation().latestRelease();
    if (!about.isEmpty()) {
      Matcher matcher = ABOUT.matcher(about);
      number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      file = matcher.matches() && matcher.group(3) != null ? matcher.group(3) : "";
    }
    release = releases.find(visit.getConsultation().id(), number).orElse(null);
    if (release == null) {
      visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      results = release.results();
    }
  }

  /**
   * Sends the file that the address asks for.
   *
   * @return false when it asks for the page
   */
  boolean write() throws IOException {
    if (release == null || file.isEmpty()) {
      return false;
    }
    HttpServletResponse response = visit.response();
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + visit.getConsultation().slug()
            + "-"
            + getNumber()
            + "."
            + file
            + "\"");
    switch (file) {
      case "csv" -> {
        response.setContentType("text/csv;charset=UTF-8");
        ReleaseFiles.writeCsv(results, visit.getLanguage(), response.getOutputStream());
      }
      case "xlsx" -> {
        response.setContentType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        ReleaseFiles.writeWorkbook(
            results, visit.getLanguage(), sheetWords(), response.getOutputStream());
      }
      default -> {
        response.setContentType("application/json");
        response.getOutputStream().write(release.document().getBytes(StandardCharsets.UTF_8));
      }
    }
    return true;
  }

  private SheetWords sheetWords() {
    return new SheetWords(
        getTitle(),
        List.of(
            words.say("consultations.results.about.rounded"),
            words.say("consultations.results.about.fewer"),
            words.say("consultations.results.about.percent"),
            words.say("consultations.results.about.notShown")),
        words.say("consultations.results.option"),
        words.say("consultations.results.people"),
        words.say("consultations.results.asked"),
        words.say("consultations.results.answered"),
        words.say("consultations.results.fewer"),
        words.say("consultations.results.notShown"),
        words.say("consultations.results.notStated"));
  }

  public boolean isFound() {
    return release != null;
  }

  public String getTitle() {
    return visit.getTitle();
  }

  public int getNumber() {
    return release.number();
  }

  /** The address of a file of this release, without its ending. */
  public String getFiles() {
    return "/consultations/" + visit.getConsultation().slug() + "/results/" + getNumber();
  }

  public String getResponses() {
    return said(results.responses());
  }

  /** Sentences about what was wanted and could not be shown. */
  public List<String> getLeftOut() {
    return results.leftOut().stream()
        .map(
            each ->
                words.say(
                    "consultations.results.leftOut."
                        + (each.by().isEmpty() ? "question" : each.why().name()),
                    label(each.question()),
                    label(each.by())))
        .toList();
  }

  private String label(String question) {
    return visit.survey().question(question).map(each -> visit.say(each.label())).orElse(question);
  }

  public List<QuestionView> getQuestions() {
    return results.questions().stream().map(this::view).toList();
  }

  private QuestionView view(ReleasedQuestion question) {
    int most = question.options().stream().mapToInt(each -> each.count().rounded()).max().orElse(0);
    List<OptionRow> rows = new ArrayList<>();
    for (Option option : question.options()) {
      int percent = option.count().percentOf(question.answered());
      rows.add(
          new OptionRow(
              label(option),
              said(option.count()),
              percent < 0 ? "–" : percent + "%",
              most == 0 ? 0 : option.count().rounded() * WIDEST / most,
              rows.size() * 30 + 4));
    }
    return new QuestionView(
        question.name(),
        say(question.label()),
        sentence(question),
        rows,
        rows.size() * 30 + 8,
        question.tables().stream().map(table -> view(question, table)).toList(),
        question.words());
  }

  /** One sentence that says what most people said, as far as that can be told. */
  private String sentence(ReleasedQuestion question) {
    Option most = null;
    boolean alone = true;
    for (Option each : question.options()) {
      if (each.count().isNumber() && each.count().rounded() > 0) {
        if (most == null || each.count().rounded() > most.count().rounded()) {
          most = each;
          alone = true;
        } else if (each.count().rounded() == most.count().rounded()) {
          alone = false;
        }
      }
    }
    if (most == null || !alone) {
      return words.say(
          "consultations.results.sentence.answered",
          said(question.asked()),
          said(question.answered()));
    }
    int percent = most.count().percentOf(question.answered());
    return percent < 0
        ? words.say(
            "consultations.results.sentence.most",
            label(most),
            said(most.count()),
            said(question.answered()))
        : words.say(
            "consultations.results.sentence.percent",
            label(most),
            String.valueOf(percent),
            said(question.answered()));
  }

  private TableView view(ReleasedQuestion question, ReleasedTable table) {
    List<TableRow> rows = new ArrayList<>();
    rows.add(
        new TableRow(
            words.say("consultations.results.asked"),
            table.groups().stream().map(each -> said(each.asked())).toList()));
    rows.add(
        new TableRow(
            words.say("consultations.results.answered"),
            table.groups().stream().map(each -> said(each.answered())).toList()));
    for (int i = 0; i < question.options().size(); i++) {
      int option = i;
      rows.add(
          new TableRow(
              label(question.options().get(i)),
              table.groups().stream().map(each -> said(each.counts().get(option))).toList()));
    }
    return new TableView(
        say(table.label()), table.groups().stream().map(this::group).toList(), rows);
  }

  private String group(Group group) {
    if (group.value().isEmpty()) {
      return words.say("consultations.results.notStated");
    }
    String label = say(group.label());
    return label.isEmpty() ? group.value() : label;
  }

  private String label(Option option) {
    String label = say(option.label());
    if (!label.isEmpty()) {
      return label;
    }
    String key = "consultations.results.band." + option.value();
    return words.has(key) ? words.say(key) : option.value();
  }

  private String say(Wording wording) {
    return visit.say(wording);
  }

  private String said(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> String.valueOf(figure.rounded());
      case FEWER_THAN_5 -> words.say("consultations.results.fewer");
      case NOT_SHOWN -> words.say("consultations.results.notShown");
    };
  }
}
