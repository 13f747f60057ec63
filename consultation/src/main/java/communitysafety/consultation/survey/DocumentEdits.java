package communitysafety.consultation.survey;

import communitysafety.consultation.survey.EditRefused.Kind;
import communitysafety.consultation.survey.expression.ExpressionText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done in the portal to the pages, questions and calculations of a survey document;
 * {@link Renaming}, {@link OptionEdits} and {@link TextEdits} do the rest. Each makes another
 * document and leaves the one it is given. What comes of it need not make sense: {@link
 * SurveyCompiler} says whether it does. A name that the document does not have is a {@link
 * NoSuchElementException}.
 */
public final class DocumentEdits {

  /** Characters in a name that is made of a text. */
  private static final int LONGEST_DERIVED = 30;

  private DocumentEdits() {}

  /**
   * Where something new comes to stand.
   *
   * @param after name of what it follows; empty for the end of the survey
   * @param inside whether {@code after} is a page and it is to be the last on it
   */
  public record Place(String after, boolean inside) {
    public static final Place AT_THE_END = new Place("", false);

    public static Place after(String name) {
      return new Place(name, false);
    }

    public static Place onPage(String page) {
      return new Place(page, true);
    }
  }

  // Looking around

  /** Every page, question and calculation, a page before what is on it. */
  public static List<Item> all(SurveyDocument document) {
    List<Item> all = new ArrayList<>();
    for (Item item : document.items()) {
      all.add(item);
      if (item instanceof Page page) {
        all.addAll(page.items());
      }
    }
    return all;
  }

  public static Optional<Item> find(SurveyDocument document, String name) {
    return all(document).stream().filter(item -> item.name().equals(name)).findFirst();
  }

  public static List<Question> questions(SurveyDocument document) {
    return all(document).stream()
        .filter(Question.class::isInstance)
        .map(Question.class::cast)
        .toList();
  }

  /** Names of what refers to a question or calculation, in expressions and in texts. */
  public static Set<String> referringTo(SurveyDocument document, String name) {
    Set<String> from = new LinkedHashSet<>();
    for (Item item : all(document)) {
      boolean[] refers = {false};
      Renaming.rewritten(
          item,
          expression -> {
            refers[0] |= ExpressionText.references(expression).contains(name);
            return expression;
          },
          wording -> {
            refers[0] |= isIn(wording, name);
            return wording;
          });
      if (refers[0] && !item.name().equals(name)) {
        from.add(item.name());
      }
    }
    for (ChoiceList list : document.lists().values()) {
      if (list.choices().stream().anyMatch(choice -> isIn(choice.label(), name))) {
        from.add(list.name());
      }
    }
    return from;
  }

  private static boolean isIn(Wording wording, String name) {
    return wording.byLanguage().values().stream()
        .anyMatch(text -> Placeholders.in(text).contains(name));
  }

  // Adding, moving, removing

  /**
   * A name for something with this text: its first words, without what names cannot have, and with
   * a number where another has that name.
   *
   * @param otherwise where nothing is left of the text, as of one in Arabic
   */
  public static String nameFor(SurveyDocument document, String text, String otherwise) {
    Set<String> taken = new HashSet<>();
    all(document).forEach(item -> taken.add(item.name()));
    taken.addAll(document.lists().keySet());
    return free(plain(text, otherwise), taken);
  }

  static String plain(String text, String otherwise) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9\\s_-]", "")
            .strip()
            .replaceAll("[\\s_-]+", "_");
    StringBuilder name = new StringBuilder();
    for (String word : letters.split("_")) {
      if (name.length() > 0 && name.length() + word.length() >= LONGEST_DERIVED) {
        break;
      }
      name.append(name.length() > 0 ? "_" : "").append(word);
    }
    String derived = name.substring(0, Math.min(name.length(), LONGEST_DERIVED));
    return derived.isEmpty()
        ? otherwise
        : Character.isDigit(derived.charAt(0)) ? otherwise + "_" + derived : derived;
  }

  static String free(String name, Collection<String> taken) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  /** A question of which nothing but this is settled. A range has the steps 1 to 10. */
  public static Question question(String name, QuestionType type, Wording label) {
    return new Question(
        name,
        type,
        label,
        Wording.NONE,
        "",
        "",
        Wording.NONE,
        "",
        Wording.NONE,
        "",
        "",
        type == QuestionType.RANGE
            ? new Scale(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE)
            : null,
        false);
  }

  /**
   * The document with one item more. A page that is put after something on a page comes after that
   * page, since a page holds no page.
   *
   * @throws EditRefused when its name is none or is taken
   */
  public static SurveyDocument add(SurveyDocument document, Place place, Item added) {
    Renaming.checkName(document, added.name());
    List<Item> items = new ArrayList<>();
    boolean done = false;
    for (Item item : document.items()) {
      Item kept = item;
      boolean here = !place.inside() && item.name().equals(place.after());
      if (item instanceof Page page) {
        boolean last = place.inside() && page.name().equals(place.after());
        int at = last ? page.items().size() : indexOf(page.items(), place.after()) + 1;
        boolean on = last || at > 0;
        if (on && added instanceof Page) {
          here = true;
        } else if (on) {
          List<Item> more = new ArrayList<>(page.items());
          more.add(at, added);
          kept = with(page, more);
          done = true;
        }
      }
      items.add(kept);
      if (here) {
        items.add(added);
        done = true;
      }
    }
    if (!done && !place.after().isEmpty()) {
      throw new NoSuchElementException(place.after());
    }
    if (!done) {
      items.add(added);
    }
    return with(document, items);
  }

  /** The document with another item in the place of the one of the same name. */
  public static SurveyDocument change(SurveyDocument document, Item changed) {
    item(document, changed.name());
    List<Item> items = new ArrayList<>();
    for (Item item : document.items()) {
      if (item.name().equals(changed.name())) {
        items.add(changed);
      } else if (item instanceof Page page) {
        items.add(
            with(
                page,
                page.items().stream()
                    .map(each -> each.name().equals(changed.name()) ? changed : each)
                    .toList()));
      } else {
        items.add(item);
      }
    }
    return with(document, items);
  }

  /**
   * One place up. What stands below a page comes onto it as the last, what is the first on a page
   * leaves it upwards; a page changes places with what is above it. The first stays.
   */
  public static SurveyDocument moveUp(SurveyDocument document, String name) {
    return move(document, name, -1);
  }

  /** One place down, as {@link #moveUp}. */
  public static SurveyDocument moveDown(SurveyDocument document, String name) {
    return move(document, name, 1);
  }

  private static SurveyDocument move(SurveyDocument document, String name, int step) {
    Item moved = item(document, name);
    List<Item> items = new ArrayList<>(document.items());
    int at = indexOf(items, name);
    if (at < 0) {
      return moveOnPage(document, moved, step);
    }
    int next = at + step;
    if (next < 0 || next >= items.size()) {
      return document;
    }
    if (items.get(next) instanceof Page page && !(moved instanceof Page)) {
      List<Item> more = new ArrayList<>(page.items());
      more.add(step < 0 ? more.size() : 0, moved);
      items.set(next, with(page, more));
      items.remove(at);
    } else {
      items.set(at, items.get(next));
      items.set(next, moved);
    }
    return with(document, items);
  }

  private static SurveyDocument moveOnPage(SurveyDocument document, Item moved, int step) {
    List<Item> items = new ArrayList<>(document.items());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Page page && page.items().contains(moved)) {
        List<Item> on = new ArrayList<>(page.items());
        int at = indexOf(on, moved.name());
        int next = at + step;
        on.remove(at);
        boolean stays = next >= 0 && next <= on.size();
        if (stays) {
          on.add(next, moved);
        }
        items.set(i, with(page, on));
        if (!stays) {
          items.add(step < 0 ? i : i + 1, moved);
        }
        return with(document, items);
      }
    }
    throw new NoSuchElementException(moved.name());
  }

  /**
   * The document without it. The questions of a page stay where they are, each asked only if what
   * its page asked for is so; a list that nothing else uses goes with its question.
   *
   * @throws EditRefused when something refers to it
   */
  public static SurveyDocument remove(SurveyDocument document, String name) {
    Item removed = item(document, name);
    Set<String> referring = referringTo(document, name);
    if (!referring.isEmpty()) {
      throw new EditRefused(Kind.STILL_REFERRED_TO, String.join(", ", referring));
    }
    List<Item> items = new ArrayList<>();
    for (Item item : document.items()) {
      if (item == removed) {
        if (item instanceof Page page) {
          page.items().forEach(each -> items.add(onlyIf(each, both(page, each))));
        }
      } else if (item instanceof Page page) {
        items.add(with(page, page.items().stream().filter(each -> each != removed).toList()));
      } else {
        items.add(item);
      }
    }
    SurveyDocument left = with(document, items);
    return removed instanceof Question question
        ? OptionEdits.withoutUnused(left, question.choiceList())
        : left;
  }

  private static String both(Item page, Item item) {
    if (page.relevant().isBlank() || item.relevant().isBlank()) {
      return page.relevant().isBlank() ? item.relevant() : page.relevant();
    }
    return "(" + page.relevant() + ") and (" + item.relevant() + ")";
  }

  // Conditions

  /** The document in which something is asked only if an expression is so; empty for always. */
  public static SurveyDocument onlyIf(SurveyDocument document, String name, String expression) {
    return change(document, onlyIf(item(document, name), expression));
  }

  private static Item onlyIf(Item item, String relevant) {
    if (item instanceof Page page) {
      return new Page(page.name(), page.label(), relevant, page.layout(), page.items());
    }
    if (item instanceof Calculation calculation) {
      return new Calculation(calculation.name(), relevant, calculation.calculation());
    }
    Question question = (Question) item;
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

  // Making the changed document

  static Item item(SurveyDocument document, String name) {
    return find(document, name).orElseThrow(() -> new NoSuchElementException(name));
  }

  private static int indexOf(List<Item> items, String name) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  static Page with(Page page, List<Item> items) {
    return new Page(page.name(), page.label(), page.relevant(), page.layout(), items);
  }

  static SurveyDocument with(SurveyDocument document, List<Item> items) {
    return new SurveyDocument(
        document.id(), document.title(), document.languages(), items, document.lists());
  }

  static SurveyDocument with(SurveyDocument document, Map<String, ChoiceList> lists) {
    return new SurveyDocument(
        document.id(), document.title(), document.languages(), document.items(), lists);
  }
}
