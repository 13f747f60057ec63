package communitysafety.consultation.results;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.SurveyDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an answer is counted: the options of a list, the steps of a scale, or bands of ten. Who
 * puts options in order counts for the first of them. Decimals, days and own words are counted as
 * answered, and no further.
 */
final class Bands {

  /** Whoever ticked. */
  static final String TICKED = "ticked";

  /** A scale of more steps is counted in bands. */
  private static final int MOST_STEPS = 21;

  private static final int WIDTH = 10;

  /** Whole numbers beyond it are one band: nobody's age, and no number of children. */
  private static final int HIGHEST = 200;

  static final String BELOW = "below";
  static final String ABOVE = "above";

  private Bands() {}

  /** In the order in which they are shown; empty for what is only answered. */
  static List<String> of(Question question, SurveyDocument survey) {
    switch (question.type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK -> {
        ChoiceList list = survey.lists().get(question.choiceList());
        return list == null
            ? List.of()
            : list.choices().stream().map(choice -> choice.value()).toList();
      }
      case RANGE -> {
        return ofScale(question.scale());
      }
      case INTEGER -> {
        List<String> bands = new ArrayList<>();
        bands.add(BELOW);
        for (int from = 0; from < HIGHEST; from += WIDTH) {
          bands.add(band(from));
        }
        bands.add(ABOVE);
        return bands;
      }
      case ACKNOWLEDGE -> {
        return List.of(TICKED);
      }
      default -> {
        return List.of();
      }
    }
  }

  private static List<String> ofScale(Scale scale) {
    List<String> steps = new ArrayList<>();
    if (isInSteps(scale)) {
      for (BigDecimal step = scale.start();
          step.compareTo(scale.end()) <= 0;
          step = step.add(scale.step())) {
        steps.add(plain(step));
      }
      return steps;
    }
    for (int from = floor(scale.start());
        BigDecimal.valueOf(from).compareTo(scale.end()) <= 0;
        from += WIDTH) {
      steps.add(band(from));
    }
    return steps;
  }

  private static boolean isInSteps(Scale scale) {
    return scale
            .end()
            .subtract(scale.start())
            .divide(scale.step(), 0, RoundingMode.FLOOR)
            .compareTo(BigDecimal.valueOf(MOST_STEPS))
        < 0;
  }

  /** What this answer is counted for. */
  static List<String> given(Question question, Answer answer) {
    if (answer instanceof Answer.Picked picked) {
      return question.type() == QuestionType.RANK
          ? List.of(picked.values().get(0))
          : picked.values();
    }
    if (answer instanceof Answer.Number number) {
      return switch (question.type()) {
        case INTEGER -> List.of(bandOf(number.number()));
        case RANGE ->
            List.of(
                isInSteps(question.scale())
                    ? plain(number.number())
                    : band(floor(number.number())));
        default -> List.of();
      };
    }
    return answer instanceof Answer.Acknowledged ? List.of(TICKED) : List.of();
  }

  private static String bandOf(BigDecimal number) {
    if (number.signum() < 0) {
      return BELOW;
    }
    return number.compareTo(BigDecimal.valueOf(HIGHEST)) >= 0 ? ABOVE : band(floor(number));
  }

  private static int floor(BigDecimal number) {
    return number
        .divide(BigDecimal.valueOf(WIDTH), 0, RoundingMode.FLOOR)
        .multiply(BigDecimal.valueOf(WIDTH))
        .intValueExact();
  }

  private static String band(int from) {
    return from + "–" + (from + WIDTH - 1);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Whether who answers is counted for exactly one. */
  static boolean areExclusive(Question question) {
    return question.type() != QuestionType.SELECT_MULTIPLE && question.type() != QuestionType.TEXT;
  }

  /** Whether others can be divided by it. */
  static boolean canDivide(Question question) {
    return question.type() == QuestionType.SELECT_ONE;
  }

  /** Whether everybody's way leads to it, as the document says. */
  static boolean isForAll(String question, SurveyDocument survey) {
    for (Item item : survey.items()) {
      if (item instanceof Page page) {
        for (Item inside : page.items()) {
          if (inside.name().equals(question)) {
            return page.relevant().isEmpty() && inside.relevant().isEmpty();
          }
        }
      } else if (item.name().equals(question)) {
        return item.relevant().isEmpty();
      }
    }
    return false;
  }
}
