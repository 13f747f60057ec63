package communitysafety.portal.consultations;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.LeftOut;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.survey.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A release as people read it: on the public page, in its PDF, and before it is frozen. Whatever is
 * said in words is made of numbers that are shown, and of nothing else.
 */
public final class ReleaseReading {

  /** How far a number that is rounded to 5 may lie from the true one. */
  private static final int SLACK = Figure.STEP / 2;

  private final ReleasedResults results;
  private final Phrases phrases;
  private final Function<Wording, String> say;
  private final UnaryOperator<String> labels;
  private final String language;
  private final String direction;

  /** Our own words, in the reader's language. */
  @FunctionalInterface
  public interface Phrases {
    /**
     * @param arguments for {0}, {1} of the text
     */
    String say(String key, Object... arguments);
  }

  /**
   * @param people its number, or why there is none
   * @param percent a dash where there is none
   * @param bar its length in percent of the widest; nought where no bar is drawn
   * @param instead what stands in the place of the bar; empty where the number is shown
   */
  public record OptionRow(String label, String people, String percent, int bar, String instead) {}

  /**
   * @param cells one for each column
   */
  public record TableRow(String label, List<String> cells) {}

  /** The answers to one question by the groups of another, {@code label}. */
  public record TableView(String label, List<String> columns, List<TableRow> rows) {}

  /**
   * @param sentence what the numbers say, in one sentence
   */
  public record QuestionView(
      String name,
      String label,
      String sentence,
      List<OptionRow> options,
      List<TableView> tables,
      List<String> words) {}

  /**
   * @param say a wording of the survey in the reader's language
   * @param labels what a question of that name asks
   * @param language of the survey's words where it is not the page's; else null
   * @param direction the same for {@code dir}
   */
  public ReleaseReading(
      ReleasedResults results,
      Phrases phrases,
      Function<Wording, String> say,
      UnaryOperator<String> labels,
      String language,
      String direction) {
    this.results = results;
    this.phrases = phrases;
    this.say = say;
    this.labels = labels;
    this.language = language;
    this.direction = direction;
  }

  public String getLanguage() {
    return language;
  }

  public String getDirection() {
    return direction;
  }

  /** How many responses there were. */
  public String getResponses() {
    return phrases.say("consultations.results.responses", said(results.responses()));
  }

  /** What a reader needs to know about the numbers. */
  public List<String> getNotes() {
    return List.of(
        phrases.say("consultations.results.about.rounded"),
        phrases.say("consultations.results.about.fewer"),
        phrases.say("consultations.results.about.percent"),
        phrases.say("consultations.results.about.notShown"));
  }

  /** Sentences about what was wanted and could not be shown. */
  public List<String> getLeftOut() {
    return results.leftOut().stream().map(this::sentence).toList();
  }

  private String sentence(LeftOut leftOut) {
    String key =
        leftOut.by().isEmpty()
            ? "consultations.results.leftOut.question"
            : switch (leftOut.why()) {
              case TOO_LARGE -> "consultations.results.leftOut.TOO_LARGE";
              case THE_OTHER_WAY_ROUND -> "consultations.results.leftOut.THE_OTHER_WAY_ROUND";
              case NOT_SAFE -> "consultations.results.leftOut.NOT_SAFE";
            };
    return phrases.say(
        key,
        labels.apply(leftOut.question()),
        leftOut.by().isEmpty() ? "" : labels.apply(leftOut.by()));
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
              most == 0 ? 0 : option.count().rounded() * 100 / most,
              option.count().isNumber() ? "" : said(option.count())));
    }
    return new QuestionView(
        question.name(),
        say.apply(question.label()),
        sentence(question),
        rows,
        question.tables().stream().map(table -> view(question, table)).toList(),
        question.words());
  }

  /** What most people answered, as far as the numbers that are shown tell it. */
  String sentence(ReleasedQuestion question) {
    if (!question.asked().isNumber() || !question.answered().isNumber()) {
      return phrases.say("consultations.results.sentence.tooFew");
    }
    String answered =
        phrases.say(
            "consultations.results.sentence.answered",
            said(question.asked()),
            said(question.answered()));
    if (question.options().isEmpty() || question.answered().rounded() == 0) {
      return answered;
    }
    List<Option> most = most(question);
    if (most.isEmpty() || mayBeBeaten(question, most.get(0).count())) {
      return answered
          + " "
          + phrases.say(
              question.answered().rounded() < Figure.LEAST_BASE
                  ? "consultations.results.sentence.tooFew"
                  : "consultations.results.sentence.unsure");
    }
    return most.size() > 1 ? answered : sentence(question, most.get(0));
  }

  private String sentence(ReleasedQuestion question, Option most) {
    int percent = most.count().percentOf(question.answered());
    if (percent < 0 || (percent == 100 && othersWereAnswered(question, most))) {
      // "10 out of 10" would say that nobody answered otherwise.
      return phrases.say("consultations.results.sentence.about", label(most), said(most.count()));
    }
    return phrases.say(
        "consultations.results.sentence.percent",
        label(most),
        String.valueOf(percent),
        said(question.answered()));
  }

  /** The options with the highest of the numbers that are shown; none where all are hidden. */
  private static List<Option> most(ReleasedQuestion question) {
    int highest =
        question.options().stream().mapToInt(each -> each.count().rounded()).max().orElse(0);
    return highest == 0
        ? List.of()
        : question.options().stream().filter(each -> each.count().rounded() == highest).toList();
  }

  /** Whether a number that is not shown may be as high. */
  private static boolean mayBeBeaten(ReleasedQuestion question, Figure most) {
    if (question.options().stream()
        .noneMatch(each -> each.count().kind() == Figure.Kind.NOT_SHOWN)) {
      return false;
    }
    int room = question.answered().rounded() + SLACK;
    if (question.exclusive()) {
      for (Option each : question.options()) {
        room -= least(each.count());
      }
    }
    return room >= least(most);
  }

  private static int least(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> Math.max(0, figure.rounded() - SLACK);
      case FEWER_THAN_5 -> 1;
      case NOT_SHOWN -> 0;
    };
  }

  private static boolean othersWereAnswered(ReleasedQuestion question, Option most) {
    return question.options().stream()
        .anyMatch(each -> each != most && (!each.count().isNumber() || each.count().rounded() > 0));
  }

  private TableView view(ReleasedQuestion question, ReleasedTable table) {
    List<TableRow> rows = new ArrayList<>();
    rows.add(
        new TableRow(
            phrases.say("consultations.results.asked"),
            table.groups().stream().map(each -> said(each.asked())).toList()));
    rows.add(
        new TableRow(
            phrases.say("consultations.results.answered"),
            table.groups().stream().map(each -> said(each.answered())).toList()));
    for (int i = 0; i < question.options().size(); i++) {
      int option = i;
      rows.add(
          new TableRow(
              label(question.options().get(i)),
              table.groups().stream().map(each -> said(each.counts().get(option))).toList()));
    }
    return new TableView(
        say.apply(table.label()), table.groups().stream().map(this::group).toList(), rows);
  }

  private String group(Group group) {
    if (group.value().isEmpty()) {
      return phrases.say("consultations.results.notStated");
    }
    String label = say.apply(group.label());
    return label.isEmpty() ? group.value() : label;
  }

  private String label(Option option) {
    String label = say.apply(option.label());
    if (!label.isEmpty()) {
      return label;
    }
    return switch (option.value()) {
      case "below" -> phrases.say("consultations.results.band.below");
      case "above" -> phrases.say("consultations.results.band.above");
      case "ticked" -> phrases.say("consultations.results.band.ticked");
      default -> option.value();
    };
  }

  private String said(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> String.valueOf(figure.rounded());
      case FEWER_THAN_5 -> phrases.say("consultations.results.fewer");
      case NOT_SHOWN -> phrases.say("consultations.results.notShown");
    };
  }
}
