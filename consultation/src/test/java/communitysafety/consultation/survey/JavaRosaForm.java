package communitysafety.consultation.survey;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.form.api.FormEntryCaption;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/** A survey as JavaRosa runs it, spoken to in our terms. */
final class JavaRosaForm {

  private final FormDef form;
  private final FormEntryModel model;
  private final FormEntryController controller;
  private final Map<String, FormIndex> places = new LinkedHashMap<>();
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, TreeElement> elements = new HashMap<>();

  JavaRosaForm(SurveyDocument document) {
    try {
      form =
          XFormUtils.getFormFromInputStream(
              new ByteArrayInputStream(
                  XFormWriter.write(document).getBytes(StandardCharsets.UTF_8)));
    } catch (XFormParser.ParseException e) {
      throw new IllegalArgumentException("JavaRosa does not read it", e);
    }
    form.initialize(true, new InstanceInitializationFactory());
    model = new FormEntryModel(form);
    controller = new FormEntryController(model);
    for (Item item : document.items()) {
      if (item instanceof Question question) {
        questions.put(item.name(), question);
      } else if (item instanceof Page page) {
        for (Item inside : page.items()) {
          if (inside instanceof Question question) {
            questions.put(inside.name(), question);
          }
        }
      }
    }
    FormIndex index = model.incrementIndex(FormIndex.createBeginningOfFormIndex());
    while (!index.isEndOfFormIndex()) {
      places.put(index.getReference().getNameLast(), index);
      index = model.incrementIndex(index);
    }
    remember(form.getMainInstance().getRoot());
  }

  private void remember(TreeElement element) {
    elements.put(element.getName(), element);
    for (int i = 0; i < element.getNumChildren(); i++) {
      remember(element.getChildAt(i));
    }
  }

  boolean isAsked(String name) {
    return model.isIndexRelevant(places.get(name));
  }

  List<String> offered(String name) {
    return choices(name).stream().map(SelectChoice::getValue).toList();
  }

  private List<SelectChoice> choices(String name) {
    if (!questions.get(name).choiceFilter().isBlank()) {
      forget(model.getQuestionPrompt(places.get(name)).getQuestion().getDynamicChoices());
    }
    return model.getQuestionPrompt(places.get(name)).getSelectChoices();
  }

  /**
   * JavaRosa keeps the options it offered until one of the answers they depend on changes, and does
   * not see that a question with such an answer is not asked any more.
   */
  private static void forget(ItemsetBinding options) {
    try {
      Field kept = ItemsetBinding.class.getDeclaredField("cachedFilteredChoiceList");
      kept.setAccessible(true);
      kept.set(options, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaRosa keeps its options elsewhere", e);
    }
  }

  boolean isRequired(String name) {
    return model.getQuestionPrompt(places.get(name)).isRequired();
  }

  boolean isAccepted(String name, Answer answer) {
    TreeReference place = places.get(name).getReference();
    return form.evaluateConstraint(place, data(questions.get(name), answer));
  }

  /** Takes the answer if it is accepted; null takes back what was answered. */
  boolean answer(String name, Answer answer) {
    if (answer == null) {
      controller.saveAnswer(places.get(name), null, false);
      return true;
    }
    return controller.answerQuestion(places.get(name), data(questions.get(name), answer), false)
        == FormEntryController.ANSWER_OK;
  }

  /**
   * Whoever fills in a form comes by its questions in order, and then options that are not offered
   * any more are dropped. JavaRosa drops them where they stand; what depends on them learns of it
   * when the answer is saved.
   */
  void goThrough() {
    for (String name : places.keySet()) {
      Question question = questions.get(name);
      if (question != null && question.type().hasChoices() && isAsked(name)) {
        String before = text(name);
        int offered = choices(name).size();
        boolean noOrder =
            question.type() == QuestionType.RANK
                && !text(name).isEmpty()
                && text(name).split(" ").length != offered;
        if (noOrder) {
          controller.saveAnswer(places.get(name), null, false);
        } else if (!Objects.equals(before, text(name))) {
          controller.saveAnswer(places.get(name), elements.get(name).getValue(), false);
        }
      }
    }
  }

  /** What a question or calculation is worth, as a text; empty off the route. */
  String text(String name) {
    TreeElement element = elements.get(name);
    IAnswerData value = element.isRelevant() ? element.getValue() : null;
    return value == null ? "" : value.uncast().getString();
  }

  /** The language of what is said from now on; to change it is dear. */
  void speak(String language) {
    if (!language.equals(model.getLanguage())) {
      controller.setLanguage(language);
    }
  }

  /** With marks where an earlier answer stands. */
  String label(String name) {
    FormEntryCaption caption = caption(name);
    return Objects.requireNonNullElse(caption.getLongText(), "");
  }

  /** With marks where an earlier answer stands. */
  String hint(String name) {
    return caption(name) instanceof FormEntryPrompt prompt
        ? Objects.requireNonNullElse(prompt.getHelpText(), "")
        : "";
  }

  private FormEntryCaption caption(String name) {
    FormIndex place = places.get(name);
    return questions.containsKey(name)
        ? model.getQuestionPrompt(place)
        : model.getCaptionPrompt(place);
  }

  /** The words of an option that is offered now. */
  String option(String name, String value) {
    FormEntryPrompt prompt = model.getQuestionPrompt(places.get(name));
    for (SelectChoice choice : choices(name)) {
      if (choice.getValue().equals(value)) {
        return prompt.getSelectChoiceText(choice);
      }
    }
    throw new IllegalArgumentException(name + " does not offer " + value);
  }

  private static IAnswerData data(Question question, Answer answer) {
    if (answer instanceof Answer.Text text) {
      return new StringData(text.text());
    } else if (answer instanceof Answer.Number number) {
      boolean whole =
          question.type() == QuestionType.INTEGER
              || question.type() == QuestionType.RANGE && XFormWriter.isWhole(question.scale());
      return whole
          ? new IntegerData(number.number().intValueExact())
          : new DecimalData(number.number().doubleValue());
    } else if (answer instanceof Answer.Day day) {
      return new DateData(Date.from(day.day().atStartOfDay(ZoneId.systemDefault()).toInstant()));
    } else if (answer instanceof Answer.Picked picked) {
      List<Selection> selections = picked.values().stream().map(Selection::new).toList();
      return switch (question.type()) {
        case SELECT_ONE -> new SelectOneData(selections.get(0));
        case SELECT_MULTIPLE -> new SelectMultiData(selections);
        default -> new MultipleItemsData(selections);
      };
    }
    return new StringData(Fit.TICKED);
  }
}
