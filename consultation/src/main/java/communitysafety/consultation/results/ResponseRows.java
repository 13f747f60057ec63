package communitysafety.consultation.results;

import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Survey.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads rows of a file as answers to a survey, question by question in its order. */
final class ResponseRows {

  /** Files are written by officers, whose numbers and days are English. */
  private static final String FILE_LANGUAGE = "en";

  /** Separators of ASCII, which no form and no sheet can hold. */
  private static final char UNIT = '\u001f';

  private static final char RECORD = '\u001e';

  private final Survey survey;
  private final List<String> headings;

  /**
   * @param headings each one of {@link #columns}, none twice
   */
  ResponseRows(Survey survey, List<String> headings) {
    this.survey = survey;
    this.headings = headings;
  }

  /**
   * What came of a row.
   *
   * @param row null when it was refused
   * @param refused null when it was not
   */
  record Read(ImportedRow row, RefusedRow refused) {}

  /** All there can be: those of an export, and one for all options together. */
  static Set<String> columns(Survey survey) {
    Set<String> columns = new HashSet<>(ResponseColumns.of(List.of(survey)));
    survey.questions().stream()
        .filter(each -> each.type() == QuestionType.SELECT_MULTIPLE)
        .map(Question::name)
        .forEach(columns::add);
    return columns;
  }

  /** The first thing that is wrong with it is what it is refused for. */
  Read read(long line, String[] cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (i < headings.size()) {
        row.put(headings.get(i), cells[i]);
      } else if (!cells[i].isBlank()) {
        return refused(RefusedRow.of(line, "", RefusedRow.Reason.TOO_MANY_CELLS));
      }
    }
    String language = row.getOrDefault(ResponseColumns.LANGUAGE, "").strip();
    if (language.isEmpty()) {
      language = survey.document().defaultLanguage();
    } else if (!survey.document().languages().contains(language)) {
      return refused(
          RefusedRow.of(line, ResponseColumns.LANGUAGE, RefusedRow.Reason.UNKNOWN_LANGUAGE));
    }
    Answers answers = Answers.NONE;
    Route route = survey.route(answers);
    for (Question question : survey.questions()) {
      if (!question.type().isAnswered()) {
        continue;
      }
      Optional<List<String>> typed = ResponseColumns.typed(survey, question, row);
      if (typed.isEmpty()) {
        return refused(RefusedRow.of(line, question.name(), RefusedRow.Reason.NOT_TICKED));
      }
      Optional<Route.Asked> asked = asked(route, question);
      if (asked.isEmpty()) {
        if (!typed.get().stream().allMatch(String::isBlank)) {
          return refused(RefusedRow.of(line, question.name(), RefusedRow.Reason.NOT_ASKED));
        }
        continue;
      }
      Reading reading = survey.read(asked.get(), typed.get(), answers, FILE_LANGUAGE);
      if (reading instanceof Reading.Wrong wrong) {
        return refused(RefusedRow.of(line, question.name(), wrong.mistake()));
      }
      if (reading instanceof Reading.Read read) {
        answers = answers.with(question.name(), read.answer());
        route = survey.route(answers);
      }
    }
    return new Read(new ImportedRow(line, answers, language, content(row)), null);
  }

  private static String content(Map<String, String> row) {
    StringBuilder content = new StringBuilder();
    new TreeMap<>(row)
        .forEach(
            (heading, cell) -> {
              if (!cell.isBlank()) {
                content.append(heading).append(UNIT).append(cell.strip()).append(RECORD);
              }
            });
    return content.toString();
  }

  private static Read refused(RefusedRow why) {
    return new Read(null, why);
  }

  private static Optional<Route.Asked> asked(Route route, Question question) {
    for (Route.Stop stop : route.stops()) {
      for (Route.Asked asked : stop.asked()) {
        if (asked.question().name().equals(question.name())) {
          return Optional.of(asked);
        }
      }
    }
    return Optional.empty();
  }
}
