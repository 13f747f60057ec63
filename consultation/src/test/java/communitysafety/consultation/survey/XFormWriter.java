package communitysafety.consultation.survey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a survey as an ODK XForm, the way XLSForm's own converter does. What an earlier answer
 * contributes to a text is put between {@link #BEGIN} and {@link #END} with the name of its
 * question, so that who reads the text knows it.
 */
final class XFormWriter {

  static final char BEGIN = '\u27E6';
  static final char END = '\u27E7';

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]*)}");

  private final SurveyDocument document;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final StringBuilder data = new StringBuilder();
  private final StringBuilder binds = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final Map<String, Wording> texts = new LinkedHashMap<>();

  private XFormWriter(SurveyDocument document) {
    this.document = document;
  }

  static String write(SurveyDocument document) {
    return new XFormWriter(document).write();
  }

  private String write() {
    for (Item item : document.items()) {
      paths.put(item.name(), "/data/" + item.name());
      if (item instanceof Page page) {
        page.items()
            .forEach(
                inside -> paths.put(inside.name(), "/data/" + page.name() + "/" + inside.name()));
      }
    }
    document.items().forEach(this::item);
    String lists = lists();
    return """
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
            xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
        <h:head><h:title>survey</h:title><model><itext>%s</itext>
        <instance><data id="survey">%s</data></instance>
        %s%s</model></h:head>
        <h:body>%s</h:body></h:html>"""
        .formatted(translations(), data, lists, binds, body);
  }

  private void item(Item item) {
    String name = item.name();
    if (item instanceof Page page) {
      bind(name, "", page.relevant(), "", "", "");
      data.append("<").append(name).append(">");
      body.append("<group ref='").append(paths.get(name)).append("'>");
      text("label", name, page.label());
      page.items().forEach(this::item);
      body.append("</group>");
      data.append("</").append(name).append(">");
      return;
    }
    data.append("<").append(name).append("/>");
    if (item instanceof Calculation calculation) {
      bind(name, "string", item.relevant(), "", "", calculation.calculation());
      return;
    }
    Question question = (Question) item;
    bind(name, dataType(question), item.relevant(), question.required(), question.constraint(), "");
    String control = control(question);
    body.append("<").append(control).append(" ref='").append(paths.get(name)).append("'");
    if (question.scale() != null) {
      body.append(" start='").append(question.scale().start().toPlainString());
      body.append("' end='").append(question.scale().end().toPlainString());
      body.append("' step='").append(question.scale().step().toPlainString()).append("'");
    }
    body.append(">");
    text("label", name, question.label());
    text("hint", name, question.hint());
    if (question.type().hasChoices()) {
      String filter =
          question.choiceFilter().isBlank() ? "" : "[" + xpath(question.choiceFilter()) + "]";
      body.append("<itemset nodeset=\"")
          .append(escaped("instance('" + question.choiceList() + "')/root/item" + filter))
          .append("\"><value ref='name'/><label ref='jr:itext(itextId)'/></itemset>");
    }
    body.append("</").append(control).append(">");
  }

  private static String control(Question question) {
    return switch (question.type()) {
      case TEXT, INTEGER, DECIMAL, DATE, NOTE -> "input";
      case SELECT_ONE -> "select1";
      case SELECT_MULTIPLE -> "select";
      case RANK -> "odk:rank";
      case RANGE -> "range";
      case ACKNOWLEDGE -> "trigger";
    };
  }

  private static String dataType(Question question) {
    return switch (question.type()) {
      case INTEGER -> "int";
      case DECIMAL -> "decimal";
      case RANGE -> isWhole(question.scale()) ? "int" : "decimal";
      case DATE -> "date";
      case RANK -> "odk:rank";
      default -> "string";
    };
  }

  static boolean isWhole(Scale scale) {
    return scale.start().scale() == 0 && scale.step().scale() == 0;
  }

  private void bind(
      String name,
      String type,
      String relevant,
      String required,
      String constraint,
      String calculation) {
    binds.append("<bind nodeset='").append(paths.get(name)).append("'");
    attribute("type", type);
    attribute("relevant", xpath(relevant));
    attribute("required", xpath(required));
    attribute("constraint", xpath(constraint));
    attribute("calculate", xpath(calculation));
    binds.append("/>");
  }

  private void attribute(String name, String value) {
    if (!value.isBlank()) {
      binds.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    }
  }

  private void text(String part, String name, Wording wording) {
    if (!wording.isEmpty()) {
      String id = name + ":" + part;
      texts.put(id, wording);
      body.append("<").append(part).append(" ref=\"jr:itext('").append(id).append("')\"/>");
    }
  }

  private String lists() {
    StringBuilder lists = new StringBuilder();
    for (ChoiceList list : document.lists().values()) {
      Set<String> columns = new LinkedHashSet<>();
      list.choices().forEach(choice -> columns.addAll(choice.attributes().keySet()));
      lists.append("<instance id='").append(list.name()).append("'><root>");
      for (Choice choice : list.choices()) {
        String id = "list:" + list.name() + ":" + choice.value();
        texts.put(id, choice.label());
        lists.append("<item><name>").append(escaped(choice.value())).append("</name>");
        lists.append("<itextId>").append(escaped(id)).append("</itextId>");
        for (String column : columns) {
          lists.append("<").append(column).append(">");
          lists.append(escaped(choice.attributes().getOrDefault(column, "")));
          lists.append("</").append(column).append(">");
        }
        lists.append("</item>");
      }
      lists.append("</root></instance>");
    }
    return lists.toString();
  }

  private String translations() {
    StringBuilder all = new StringBuilder();
    for (String language : document.languages()) {
      all.append("<translation lang='").append(language).append("'");
      all.append(language.equals(document.defaultLanguage()) ? " default='true()'>" : ">");
      texts.forEach(
          (id, wording) -> {
            String own = wording.in(language);
            String text = own.isEmpty() ? wording.in(document.defaultLanguage()) : own;
            all.append("<text id='").append(escaped(id)).append("'><value>");
            all.append(withOutputs(text)).append("</value></text>");
          });
      all.append("</translation>");
    }
    return all.toString();
  }

  private String withOutputs(String text) {
    StringBuilder written = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      String name = matcher.group(1).trim();
      written.append(escaped(text.substring(from, matcher.start())));
      written
          .append("<output value=\"concat('")
          .append(BEGIN + name + ":', " + paths.get(name) + ", '" + END)
          .append("')\"/>");
      from = matcher.end();
    }
    return written.append(escaped(text.substring(from))).toString();
  }

  private String xpath(String expression) {
    return PLACEHOLDER
        .matcher(straightQuotes(expression))
        .replaceAll(
            found -> Matcher.quoteReplacement(" " + paths.get(found.group(1).trim()) + " "));
  }

  /** Round quotation marks around a text made straight, those inside of one left. */
  private static String straightQuotes(String expression) {
    StringBuilder straight = new StringBuilder(expression);
    char open = 0;
    for (int i = 0; i < straight.length(); i++) {
      char mark =
          switch (straight.charAt(i)) {
            case '\u2018', '\u2019' -> '\u2019';
            case '\u201C', '\u201D' -> '\u201D';
            case '\'', '"' -> straight.charAt(i);
            default -> 0;
          };
      if (mark != 0 && (open == 0 || open == mark)) {
        open = open == 0 ? mark : 0;
        straight.setCharAt(i, mark == '\u2019' ? '\'' : mark == '\u201D' ? '"' : mark);
      }
    }
    return straight.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
