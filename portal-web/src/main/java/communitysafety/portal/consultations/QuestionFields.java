package communitysafety.portal.consultations;

import static communitysafety.portal.faces.Html.element;

import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.Html;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions of one page in the markup of GOV.UK Frontend, for a browser without JavaScript. A
 * question that is a page by itself is the page's heading; those of a group stand below the heading
 * of the group.
 */
final class QuestionFields {

  /** More options than these are offered as a list to open. */
  private static final int MOST_RADIOS = 15;

  /** More steps than these are typed as a number. */
  private static final int MOST_STEPS = 11;

  private static final int ROWS = 8;

  /** What the page knows that the questions do not. */
  interface Frame {

    /** The survey's words, in its language. */
    String say(Wording wording);

    /** The portal's words, in the language of the page. */
    String say(String key, Object... arguments);

    /** What is wrong with a question's field, to stand beside it; null when nothing is. */
    String error(String field);

    /** For {@code lang} of the survey's words; null where the page is in that language. */
    String language();

    /** The same for {@code dir}. */
    String direction();

    /** What is shown as typed or chosen. */
    TypedAnswer typed(Route.Asked asked);
  }

  private final Frame frame;

  QuestionFields(Frame frame) {
    this.frame = frame;
  }

  /** All of a page, in order. */
  List<Html> of(Route.Stop stop, String titleOfSurvey) {
    if (stop.page() == null && stop.asked().size() == 1) {
      Route.Asked only = stop.asked().get(0);
      return only.question().type() == QuestionType.NOTE
          ? List.of(heading(titleOfSurvey), note(only.question()))
          : List.of(group(only, true, false));
    }
    Wording label = stop.page() == null ? Wording.NONE : stop.page().label();
    boolean matrix = stop.page() != null && stop.page().layout() == Page.Layout.MATRIX;
    List<Html> all = new ArrayList<>();
    all.add(heading(label.isEmpty() ? titleOfSurvey : frame.say(label)));
    for (Route.Asked each : stop.asked()) {
      all.add(
          each.question().type() == QuestionType.NOTE
              ? note(each.question())
              : group(each, false, matrix));
    }
    return all;
  }

  private Html.Element heading(String words) {
    return spoken(element("h1", "govuk-heading-l")).saying(words);
  }

  private Html.Element note(Question question) {
    Html.Element all = element("div", "cs-note");
    for (String words : paragraphs(frame.say(question.label()))) {
      all = all.holding(spoken(element("p", "govuk-body cs-lines")).saying(words));
    }
    if (!question.hint().isEmpty()) {
      all =
          all.holding(
              spoken(element("p", "govuk-hint cs-lines")).saying(frame.say(question.hint())));
    }
    return all;
  }

  private static List<String> paragraphs(String words) {
    return List.of(words.strip().split("\\n\\s*\\n"));
  }

  private Html.Element group(Route.Asked asked, boolean heading, boolean matrix) {
    String id = TypedAnswer.id(asked.question());
    Html.Element group =
        element(
            "div",
            "govuk-form-group"
                + (frame.error(id) == null ? "" : " govuk-form-group--error")
                + (matrix ? " cs-matrix-row" : ""));
    return switch (asked.question().type()) {
      case TEXT, INTEGER, DECIMAL -> group.holding(typed(asked, heading));
      case RANGE ->
          steps(asked.question().scale()).isEmpty()
              ? group.holding(typed(asked, heading))
              : group.holding(fieldset(asked, heading, steps(asked, matrix)));
      case DATE -> group.holding(fieldset(asked, heading, date(asked)));
      case SELECT_ONE ->
          asked.offered().size() > MOST_RADIOS && !matrix
              ? group.holding(list(asked, heading))
              : group.holding(fieldset(asked, heading, options(asked, "radio", matrix)));
      case SELECT_MULTIPLE ->
          group.holding(fieldset(asked, heading, options(asked, "checkbox", matrix)));
      case RANK -> group.holding(fieldset(asked, heading, places(asked)));
      case ACKNOWLEDGE -> group.holding(acknowledgement(asked, heading));
      case NOTE -> group;
    };
  }

  private List<Html> typed(Route.Asked asked, boolean heading) {
    Question question = asked.question();
    String id = TypedAnswer.id(question);
    boolean lines = question.type() == QuestionType.TEXT && question.multiline();
    String value = frame.typed(asked).value(id);
    Html.Element field;
    if (lines) {
      field =
          element(
                  "textarea",
                  "govuk-textarea" + (frame.error(id) == null ? "" : " govuk-textarea--error"))
              .with("id", id)
              .with("name", id)
              .with("rows", String.valueOf(ROWS))
              .with("dir", "auto")
              .saying(value);
    } else {
      boolean number = question.type() != QuestionType.TEXT;
      field =
          element(
                  "input",
                  "govuk-input"
                      + (number ? " govuk-input--width-5" : "")
                      + (frame.error(id) == null ? "" : " govuk-input--error"))
              .with("id", id)
              .with("name", id)
              .with("type", "text")
              .with("inputmode", inputMode(question))
              .with("dir", number ? null : "auto")
              .with("autocomplete", "off")
              .with("value", value);
    }
    String info = lines ? id + "-info" : null;
    List<Html> all = new ArrayList<>();
    all.add(label(asked, id, heading));
    addHintAndError(all, asked);
    all.add(field.with("aria-describedby", describedBy(asked, info)));
    if (lines) {
      all.add(
          element("div", "govuk-hint govuk-character-count__message")
              .with("id", info)
              .saying(frame.say("textArea.limit", String.valueOf(TypedAnswer.most(question)))));
    }
    return all;
  }

  private static String inputMode(Question question) {
    return switch (question.type()) {
      case INTEGER -> "numeric";
      case DECIMAL, RANGE -> "decimal";
      default -> null;
    };
  }

  private Html.Element label(Route.Asked asked, String field, boolean heading) {
    Html.Element label =
        spoken(
                element(
                    "label", heading ? "govuk-label govuk-label--l" : "govuk-label govuk-label--s"))
            .with("for", field)
            .saying(labelOf(asked));
    return heading ? element("h1", "govuk-label-wrapper").holding(label) : label;
  }

  private Html.Element fieldset(Route.Asked asked, boolean heading, Html... content) {
    Html.Element legend =
        element(
            "legend", "govuk-fieldset__legend govuk-fieldset__legend--" + (heading ? "l" : "s"));
    legend =
        heading
            ? legend.holding(
                spoken(element("h1", "govuk-fieldset__heading")).saying(labelOf(asked)))
            : spoken(legend).saying(labelOf(asked));
    List<Html> above = new ArrayList<>();
    above.add(legend);
    addHintAndError(above, asked);
    return element("fieldset", "govuk-fieldset")
        .with("role", asked.question().type() == QuestionType.DATE ? "group" : null)
        .with("aria-describedby", describedBy(asked, null))
        .holding(above)
        .holding(content);
  }

  /** A question that may be left out says so: most may not be. */
  private String labelOf(Route.Asked asked) {
    String label = frame.say(asked.question().label());
    return asked.required() || !asked.question().type().isAnswered()
        ? label
        : frame.say("consultations.question.optional", label);
  }

  private void addHintAndError(List<Html> all, Route.Asked asked) {
    Question question = asked.question();
    String id = TypedAnswer.id(question);
    String hint = hint(question);
    if (!hint.isEmpty()) {
      Html.Element shown = element("div", "govuk-hint cs-lines").with("id", id + "-hint");
      all.add((question.hint().isEmpty() ? shown : spoken(shown)).saying(hint));
    }
    String error = frame.error(id);
    if (error != null) {
      all.add(
          element("p", "govuk-error-message")
              .with("id", id + "-error")
              .holding(
                  element("span", "govuk-visually-hidden").saying(frame.say("fieldError.prefix")))
              .saying(" " + error));
    }
  }

  /** The author's hint, or ours where a field does not explain itself. */
  private String hint(Question question) {
    if (!question.hint().isEmpty()) {
      return frame.say(question.hint());
    }
    return switch (question.type()) {
      case DATE -> frame.say("consultations.question.hint.date");
      case RANK -> frame.say("consultations.question.hint.rank");
      case SELECT_MULTIPLE -> frame.say("consultations.question.hint.several");
      case RANGE ->
          frame.say(
              "consultations.question.hint.range",
              question.scale().start().toPlainString(),
              question.scale().end().toPlainString());
      default -> "";
    };
  }

  private String describedBy(Route.Asked asked, String also) {
    String id = TypedAnswer.id(asked.question());
    List<String> ids = new ArrayList<>();
    if (also != null) {
      ids.add(also);
    }
    if (!hint(asked.question()).isEmpty()) {
      ids.add(id + "-hint");
    }
    if (frame.error(id) != null) {
      ids.add(id + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  private Html.Element options(Route.Asked asked, String type, boolean inline) {
    String id = TypedAnswer.id(asked.question());
    String block = type.equals("radio") ? "govuk-radios" : "govuk-checkboxes";
    List<String> chosen = frame.typed(asked).values(id);
    Html.Element all = element("div", inline ? block + " cs-matrix-options" : block);
    int number = 0;
    for (Choice choice : asked.offered()) {
      number++;
      all =
          all.holding(
              option(
                  block,
                  type,
                  id,
                  number,
                  choice.value(),
                  chosen.contains(choice.value()),
                  spoken(element("label", "govuk-label " + block + "__label"))
                      .saying(frame.say(choice.label()))));
    }
    return all;
  }

  private Html.Element option(
      String block,
      String type,
      String name,
      int number,
      String value,
      boolean chosen,
      Html.Element label) {
    // The first has the id of the question, as the error summary expects.
    String id = number == 1 ? name : name + "-" + number;
    return element("div", block + "__item")
        .holding(
            element("input", block + "__input")
                .with("id", id)
                .with("name", name)
                .with("type", type)
                .with("value", value)
                .marked("checked", chosen),
            label.with("for", id));
  }

  private Html.Element steps(Route.Asked asked, boolean inline) {
    String id = TypedAnswer.id(asked.question());
    String chosen = frame.typed(asked).value(id);
    Html.Element all = element("div", "govuk-radios cs-steps");
    int number = 0;
    for (BigDecimal step : steps(asked.question().scale())) {
      number++;
      all =
          all.holding(
              option(
                  "govuk-radios",
                  "radio",
                  id,
                  number,
                  step.toPlainString(),
                  isNumber(chosen, step),
                  element("label", "govuk-label govuk-radios__label")
                      .saying(step.toPlainString())));
    }
    return all;
  }

  private static boolean isNumber(String typed, BigDecimal step) {
    return typed.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
        && new BigDecimal(typed).compareTo(step) == 0;
  }

  /** The steps of a scale; empty when they are too many to be chosen from. */
  private static List<BigDecimal> steps(Scale scale) {
    List<BigDecimal> steps = new ArrayList<>();
    for (BigDecimal step = scale.start();
        step.compareTo(scale.end()) <= 0;
        step = step.add(scale.step())) {
      if (steps.size() == MOST_STEPS) {
        return List.of();
      }
      steps.add(step);
    }
    return steps;
  }

  private List<Html> list(Route.Asked asked, boolean heading) {
    String id = TypedAnswer.id(asked.question());
    String chosen = frame.typed(asked).value(id);
    Html.Element select =
        element("select", "govuk-select" + (frame.error(id) == null ? "" : " govuk-select--error"))
            .with("id", id)
            .with("name", id)
            .with("aria-describedby", describedBy(asked, null))
            .holding(
                element("option", "")
                    .with("value", "")
                    .saying(frame.say("consultations.question.choose")));
    for (Choice choice : asked.offered()) {
      select =
          select.holding(
              spoken(element("option", ""))
                  .with("value", choice.value())
                  .marked("selected", choice.value().equals(chosen))
                  .saying(frame.say(choice.label())));
    }
    List<Html> all = new ArrayList<>();
    all.add(label(asked, id, heading));
    addHintAndError(all, asked);
    all.add(select);
    return all;
  }

  private Html.Element date(Route.Asked asked) {
    String id = TypedAnswer.id(asked.question());
    return element("div", "govuk-date-input")
        .with("id", id)
        .holding(
            part(asked, id + "-day", "dateInput.day", 2),
            part(asked, id + "-month", "dateInput.month", 2),
            part(asked, id + "-year", "dateInput.year", 4));
  }

  private Html.Element part(Route.Asked asked, String id, String key, int width) {
    boolean wrong = frame.error(TypedAnswer.id(asked.question())) != null;
    return element("div", "govuk-date-input__item")
        .holding(
            element("div", "govuk-form-group")
                .holding(
                    element("label", "govuk-label govuk-date-input__label")
                        .with("for", id)
                        .saying(frame.say(key)),
                    element(
                            "input",
                            "govuk-input govuk-date-input__input govuk-input--width-"
                                + width
                                + (wrong ? " govuk-input--error" : ""))
                        .with("id", id)
                        .with("name", id)
                        .with("type", "text")
                        .with("inputmode", "numeric")
                        .with("value", frame.typed(asked).value(id))));
  }

  /** One list of places for each option: works by keyboard, by touch and without JavaScript. */
  private Html.Element places(Route.Asked asked) {
    Question question = asked.question();
    Html.Element all = element("div", "cs-places").with("id", TypedAnswer.id(question));
    for (Choice choice : asked.offered()) {
      String id = TypedAnswer.placeId(question, choice.value());
      String chosen = frame.typed(asked).value(id);
      Html.Element select =
          element("select", "govuk-select cs-places__select")
              .with("id", id)
              .with("name", id)
              .holding(element("option", "").with("value", "").saying("–"));
      for (int place = 1; place <= asked.offered().size(); place++) {
        String value = String.valueOf(place);
        select =
            select.holding(
                element("option", "")
                    .with("value", value)
                    .marked("selected", value.equals(chosen))
                    .saying(value));
      }
      all =
          all.holding(
              element("div", "cs-places__item")
                  .holding(
                      select,
                      spoken(element("label", "govuk-label cs-places__label"))
                          .with("for", id)
                          .saying(frame.say(choice.label()))));
    }
    return all;
  }

  /** The box stands with its own words: the question is what is agreed to. */
  private List<Html> acknowledgement(Route.Asked asked, boolean heading) {
    String id = TypedAnswer.id(asked.question());
    List<Html> all = new ArrayList<>();
    if (heading) {
      all.add(
          element("h1", "govuk-heading-l").saying(frame.say("consultations.question.acknowledge")));
    }
    addHintAndError(all, asked);
    Html.Element box =
        option(
            "govuk-checkboxes",
            "checkbox",
            id,
            1,
            "yes",
            !frame.typed(asked).values(id).isEmpty(),
            spoken(element("label", "govuk-label govuk-checkboxes__label")).saying(labelOf(asked)));
    all.add(element("div", "govuk-checkboxes").holding(describe(box, describedBy(asked, null))));
    return all;
  }

  private static Html.Element describe(Html.Element box, String ids) {
    List<Html> content = new ArrayList<>(box.content());
    content.set(0, ((Html.Element) content.get(0)).with("aria-describedby", ids));
    return new Html.Element(box.name(), box.attributes(), content);
  }

  /** Marks an element as being in the survey's language. */
  private Html.Element spoken(Html.Element element) {
    return element.with("lang", frame.language()).with("dir", frame.direction());
  }
}
