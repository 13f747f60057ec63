package communitysafety.portal.consultations;

import communitysafety.consultation.response.EntryCode;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.Mistake;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.submission.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Questions and pages by hand, and a survey that takes every answer of the right form. */
final class Asking {

  private Asking() {}

  /** A code that nobody was given. */
  static EntryCode code() {
    return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        .chars()
        .mapToObj(check -> EntryCode.read("012345678901" + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  static Reference reference() {
    return "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
        .chars()
        .mapToObj(check -> Reference.read("22222222223" + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  static Question question(String name, QuestionType type) {
    return question(name, type, false);
  }

  static Question question(String name, QuestionType type, boolean multiline) {
    return new Question(
        name,
        type,
        Wording.of("en", "Label of " + name),
        Wording.NONE,
        "",
        "",
        Wording.NONE,
        "",
        Wording.NONE,
        "",
        "",
        type == QuestionType.RANGE
            ? new Scale(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE)
            : null,
        multiline);
  }

  /** The same, asked only where {@code question=option}. */
  static Question onlyIf(String relevant, Question question) {
    return new Question(
        question.name(),
        question.type(),
        question.label(),
        question.hint(),
        relevant,
        question.required(),
        question.requiredMessage(),
        question.constraint(),
        question.constraintMessage(),
        question.choiceList(),
        question.choiceFilter(),
        question.scale(),
        question.multiline());
  }

  static Route.Asked asked(Question question, String... options) {
    return new Route.Asked(
        question,
        Arrays.stream(options)
            .map(value -> new Choice(value, Wording.of("en", "Option " + value), Map.of()))
            .toList(),
        true);
  }

  static Route.Asked withOptions(Question question, int many) {
    return asked(question, IntStream.range(0, many).mapToObj(i -> "o" + i).toArray(String[]::new));
  }

  static Route.Stop stop(boolean complete, Route.Asked asked) {
    return new Route.Stop(asked.question().name(), null, List.of(asked), complete);
  }

  static Route.Stop group(String name, Page.Layout layout, boolean complete, Route.Asked... all) {
    return new Route.Stop(
        name,
        new Page(name, Wording.of("en", "Heading of " + name), "", layout, List.of()),
        List.of(all),
        complete);
  }

  /** Reads by the form of the answer alone. */
  static Survey survey(Question... questions) {
    return new Survey() {
      @Override
      public SurveyDocument document() {
        return new SurveyDocument(
            "s", Wording.of("en", "S"), List.of("en", "pl"), List.of(questions), Map.of());
      }

      @Override
      public Route route(Answers answers) {
        List<Route.Stop> stops = new ArrayList<>();
        Map<String, Answer> onRoute = new LinkedHashMap<>(answers.byQuestion());
        for (Question each : questions) {
          if (isAsked(each, answers)) {
            Route.Asked asked = each.type().hasChoices() ? withOptions(each, 3) : asked(each);
            stops.add(stop(answers.to(each.name()).isPresent(), asked));
          } else {
            onRoute.remove(each.name());
          }
        }
        Set<String> off = new LinkedHashSet<>(answers.questions());
        off.removeAll(onRoute.keySet());
        return new Route(stops, off, new Answers(onRoute));
      }

      /** What stands as {@code question=option} in the column "relevant". */
      private boolean isAsked(Question question, Answers answers) {
        String[] condition = question.relevant().split("=");
        return condition.length < 2
            || answers.to(condition[0]).orElse(null) instanceof Answer.Picked picked
                && picked.values().contains(condition[1]);
      }

      @Override
      public Reading read(Route.Asked asked, List<String> typed, Answers answers, String language) {
        if (typed.isEmpty()) {
          return asked.required()
              ? new Reading.Wrong(new Mistake(asked.question().name(), Mistake.Kind.REQUIRED, ""))
              : new Reading.Nothing();
        }
        return new Reading.Read(
            switch (asked.question().type()) {
              case INTEGER, DECIMAL, RANGE -> new Answer.Number(new BigDecimal(typed.get(0)));
              case DATE -> new Answer.Day(LocalDate.parse(typed.get(0)));
              case SELECT_ONE, SELECT_MULTIPLE, RANK -> new Answer.Picked(typed);
              case ACKNOWLEDGE -> new Answer.Acknowledged();
              default -> new Answer.Text(typed.get(0));
            });
      }

      @Override
      public String say(Wording wording, Answers answers, String language) {
        return wording.in("en");
      }

      @Override
      public String inWords(Question question, Answer answer, Answers answers, String language) {
        return answer.toString();
      }

      @Override
      public List<Question> questions() {
        return List.of(questions);
      }

      @Override
      public Optional<Question> question(String name) {
        return questions().stream().filter(each -> each.name().equals(name)).findFirst();
      }

      @Override
      public Condition condition(String expression) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
