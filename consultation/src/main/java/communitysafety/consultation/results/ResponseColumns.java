package communitysafety.consultation.results;

import communitysafety.consultation.release.ReleaseFiles;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a file of responses. A question has a column of its name; one with several answers
 * has a column for each option, {@code question/option}, with 1 and 0. What is not the survey's is
 * named {@code response/…}: no question can be called that.
 */
final class ResponseColumns {

  static final String CHANNEL = "response/channel";
  static final String WEEK = "response/week";
  static final String LANGUAGE = "response/language";
  static final String YES = "1";
  static final String NO = "0";

  private static final String OPTION = "/";
  private static final String BETWEEN = " ";

  private ResponseColumns() {}

  /**
   * The columns of all versions of a survey together.
   *
   * @param versions in whose order columns come; those of later ones follow where they are new
   */
  static List<String> of(List<Survey> versions) {
    Set<String> columns = new LinkedHashSet<>(List.of(CHANNEL, WEEK, LANGUAGE));
    for (Survey survey : versions) {
      for (Question question : survey.questions()) {
        columns.addAll(of(survey, question));
      }
    }
    return List.copyOf(columns);
  }

  /** Of one question; none of a note. */
  static List<String> of(Survey survey, Question question) {
    return switch (question.type()) {
      case NOTE -> List.of();
      case SELECT_MULTIPLE ->
          options(survey, question).stream().map(option -> column(question, option)).toList();
      default -> List.of(question.name());
    };
  }

  static String column(Question question, String option) {
    return question.name() + OPTION + option;
  }

  static List<String> options(Survey survey, Question question) {
    return survey.document().lists().get(question.choiceList()).choices().stream()
        .map(Choice::value)
        .toList();
  }

  /**
   * What each column means, and each value that can stand in it: column, question, type, value and
   * its label, in the survey's default language. One row for each value, or for the column.
   */
  static List<List<String>> codebook(Survey survey) {
    String language = survey.document().defaultLanguage();
    List<List<String>> rows = new ArrayList<>();
    for (Question question : survey.questions()) {
      String label = ReleaseFiles.safe(survey.say(question.label(), Answers.NONE, language));
      String type = question.type().xlsFormName();
      boolean several = question.type() == QuestionType.SELECT_MULTIPLE;
      if (question.type() == QuestionType.NOTE) {
        continue;
      }
      if (!question.type().hasChoices()) {
        rows.add(List.of(question.name(), label, type, "", ""));
        continue;
      }
      ChoiceList list = survey.document().lists().get(question.choiceList());
      for (Choice choice : list.choices()) {
        rows.add(
            List.of(
                several ? column(question, choice.value()) : question.name(),
                label,
                type,
                several ? YES : ReleaseFiles.safe(choice.value()),
                ReleaseFiles.safe(survey.say(choice.label(), Answers.NONE, language))));
      }
    }
    return rows;
  }

  /** The cells of an answer, by their columns; safe in a spreadsheet. */
  static Map<String, String> cells(Survey survey, Question question, Answer answer) {
    if (question.type() == QuestionType.SELECT_MULTIPLE && answer instanceof Answer.Picked picked) {
      Map<String, String> cells = new HashMap<>();
      for (String option : options(survey, question)) {
        cells.put(column(question, option), picked.values().contains(option) ? YES : NO);
      }
      return cells;
    }
    return Map.of(question.name(), cell(answer));
  }

  private static String cell(Answer answer) {
    if (answer instanceof Answer.Text text) {
      return ReleaseFiles.safe(text.text());
    }
    if (answer instanceof Answer.Number number) {
      return number.number().toPlainString();
    }
    if (answer instanceof Answer.Day day) {
      return day.day().toString();
    }
    if (answer instanceof Answer.Picked picked) {
      return ReleaseFiles.safe(String.join(BETWEEN, picked.values()));
    }
    return YES;
  }

  /**
   * What stands in a row about a question, as a form would have sent it.
   *
   * @return empty when a cell of an option is neither 1 nor 0
   */
  static Optional<List<String>> typed(Survey survey, Question question, Map<String, String> row) {
    String cell = unguarded(row.getOrDefault(question.name(), ""));
    return switch (question.type()) {
      case RANK -> Optional.of(cell.isBlank() ? List.of() : several(cell));
      case SELECT_MULTIPLE -> picked(survey, question, row);
      case ACKNOWLEDGE -> ticked(cell).map(yes -> yes ? List.of(YES) : List.of());
      default -> Optional.of(List.of(cell));
    };
  }

  private static Optional<List<String>> picked(
      Survey survey, Question question, Map<String, String> row) {
    String together = unguarded(row.getOrDefault(question.name(), ""));
    Set<String> picked =
        new LinkedHashSet<>(together.isBlank() ? List.<String>of() : several(together));
    for (String option : options(survey, question)) {
      Optional<Boolean> ticked = ticked(row.getOrDefault(column(question, option), ""));
      if (ticked.isEmpty()) {
        return Optional.empty();
      }
      if (ticked.get()) {
        picked.add(option);
      }
    }
    return Optional.of(List.copyOf(picked));
  }

  private static List<String> several(String cell) {
    return List.of(cell.strip().split("\\s+"));
  }

  private static Optional<Boolean> ticked(String cell) {
    return switch (cell.strip()) {
      case "", NO -> Optional.of(false);
      case YES -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /** Without the apostrophe that {@link ReleaseFiles#safe} put before it. */
  private static String unguarded(String cell) {
    boolean guarded = cell.startsWith("'") && ReleaseFiles.safe(cell.substring(1)).equals(cell);
    return guarded ? cell.substring(1) : cell;
  }
}
