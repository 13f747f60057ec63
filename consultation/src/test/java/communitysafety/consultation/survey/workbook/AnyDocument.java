package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Documents made by chance, with everything in them that a workbook has a place for. They need make
 * no sense to a compiler.
 */
public final class AnyDocument {

  private static final List<String> TONGUES =
      List.of("en", "pl", "ar", "ur", "ro", "zh-Hans", "en-GB", "lt", "so", "ckb");

  /** What spreadsheets, XML and JSON each have trouble with. */
  private static final List<String> TEXTS =
      List.of(
          "How safe do you feel?",
          "Dlaczego „nie”?",
          "ما مدى شعورك بالأمان؟",
          "=1+1",
          "+44 1609 780 780",
          "Two lines\nof text",
          "_x0041_ and _x000D_",
          "<b>&amp;</b> \"quoted\" 'twice'",
          "10",
          "10.50",
          "1-2",
          "true",
          "yes",
          "👮🏽 seen",
          "a\tb",
          "\\u0041",
          "${area} is where",
          "x".repeat(3000));

  private static final List<String> EXPRESSIONS =
      List.of("", "", "", "${a}='b'", "selected(${q1},'x') and not(${q2} > 3)", ". >= 16");

  private final Random random;
  private int names;

  private AnyDocument(long seed) {
    this.random = new Random(seed);
  }

  public static SurveyDocument of(long seed) {
    return new AnyDocument(seed).document();
  }

  private SurveyDocument document() {
    List<String> languages = new ArrayList<>(TONGUES);
    Collections.shuffle(languages, random);
    languages = languages.subList(0, 1 + random.nextInt(4));
    Map<String, ChoiceList> lists = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String name = name("list");
      lists.put(name, new ChoiceList(name, choices(languages)));
    }
    List<Item> items = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      items.add(
          random.nextInt(4) == 0
              ? page(languages, lists)
              : questionOrCalculation(languages, lists));
    }
    return new SurveyDocument(
        "survey-" + random.nextInt(99), wording(languages), languages, items, lists);
  }

  private Page page(List<String> languages, Map<String, ChoiceList> lists) {
    List<Item> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(questionOrCalculation(languages, lists));
    }
    return new Page(
        name("page"),
        wording(languages),
        expression(),
        random.nextBoolean() ? Page.Layout.LIST : Page.Layout.MATRIX,
        items);
  }

  private Item questionOrCalculation(List<String> languages, Map<String, ChoiceList> lists) {
    if (random.nextInt(6) == 0) {
      return new Calculation(name("c"), expression(), "1 + " + random.nextInt(9));
    }
    QuestionType type = any(List.of(QuestionType.values()));
    return new Question(
        name("q"),
        type,
        wording(languages),
        wording(languages),
        expression(),
        type.isAnswered() ? any(List.of("", "true()", "${a}='b'")) : "",
        type.isAnswered() ? wording(languages) : Wording.NONE,
        type.isAnswered() ? expression() : "",
        type.isAnswered() ? wording(languages) : Wording.NONE,
        type.hasChoices() ? any(List.copyOf(lists.keySet())) : "",
        type.hasChoices() ? expression() : "",
        type == QuestionType.RANGE ? scale() : null,
        type == QuestionType.TEXT && random.nextBoolean());
  }

  private Scale scale() {
    return new Scale(
        BigDecimal.valueOf(random.nextInt(50) - 25, 1),
        BigDecimal.valueOf(random.nextInt(100)),
        BigDecimal.valueOf(random.nextInt(20) + 1, 1));
  }

  private List<Choice> choices(List<String> languages) {
    List<Choice> choices = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (String attribute : List.of("area", "Ward", "order_of")) {
        if (random.nextInt(3) == 0) {
          attributes.put(attribute, any(TEXTS));
        }
      }
      choices.add(
          new Choice(
              any(List.of("yes", "no", "1", "TRUE", name("v"))), wording(languages), attributes));
    }
    return choices;
  }

  private Wording wording(List<String> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : languages) {
      if (random.nextInt(3) > 0) {
        texts.put(language, any(TEXTS));
      }
    }
    return new Wording(texts);
  }

  private String expression() {
    return any(EXPRESSIONS);
  }

  private String name(String prefix) {
    return prefix + ++names;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
