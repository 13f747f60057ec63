package communitysafety.portal.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A group of radio buttons or checkboxes in the markup of GOV.UK Frontend, which the Faces ones
 * (tables) are not. The tags {@code cs:radios} and {@code cs:checkboxes} put the question around
 * it.
 *
 * <p>The value is a {@code String} (radios: the chosen value, empty when none was) or a {@code
 * List<String>} (checkboxes: in the order shown). Values that were not offered are dropped, so a
 * page never sees one it did not offer. The first input has the id of the group, as the error
 * summary expects.
 *
 * <p>A facet named like a choice ({@code <f:facet name="OTHER">}) holds what that choice asks
 * further. It stands below the choice: browsers that can, show it only when the choice is made, by
 * the style sheet alone.
 */
@FacesComponent(Choices.TYPE)
public class Choices extends UIInput {

  public static final String TYPE = "communitysafety.Choices";

  public Choices() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void decode(FacesContext context) {
    String[] sent =
        context.getExternalContext().getRequestParameterValuesMap().get(getClientId(context));
    Set<String> chosen = sent == null ? Set.of() : new LinkedHashSet<>(List.of(sent));
    List<String> offered = options().stream().map(Choice::value).filter(chosen::contains).toList();
    if (isMultiple()) {
      setSubmittedValue(offered);
    } else {
      setSubmittedValue(offered.isEmpty() ? "" : offered.get(0));
    }
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    boolean multiple = isMultiple();
    String block = multiple ? "govuk-checkboxes" : "govuk-radios";
    boolean inline = Boolean.TRUE.equals(getAttributes().get("inline"));
    ResponseWriter out = context.getResponseWriter();
    ResourceBundle text = context.getApplication().getResourceBundle(context, "text");
    String group = getClientId(context);
    Set<String> chosen = chosen();

    out.startElement("div", this);
    out.writeAttribute("class", inline ? block + " " + block + "--inline" : block, null);
    int number = 0;
    for (Choice choice : options()) {
      number++;
      String id = number == 1 ? group : group + "-" + number;
      // Not the id of the first input with an ending: that is the hint of the whole group.
      String hint = group + "-" + number + "-hint";
      if (choice.afterOr()) {
        out.startElement("div", this);
        out.writeAttribute("class", block + "__divider", null);
        out.writeText(text.getString("choices.or"), null);
        out.endElement("div");
      }
      out.startElement("div", this);
      out.writeAttribute("class", block + "__item", null);
      out.startElement("input", this);
      out.writeAttribute("class", block + "__input", null);
      out.writeAttribute("id", id, null);
      out.writeAttribute("name", group, null);
      out.writeAttribute("type", multiple ? "checkbox" : "radio", null);
      out.writeAttribute("value", choice.value(), null);
      if (chosen.contains(choice.value())) {
        out.writeAttribute("checked", "checked", null);
      }
      if (choice.hintKey() != null) {
        out.writeAttribute("aria-describedby", hint, null);
      }
      out.endElement("input");
      out.startElement("label", this);
      out.writeAttribute("class", "govuk-label " + block + "__label", null);
      out.writeAttribute("for", id, null);
      out.writeText(choice.label() != null ? choice.label() : words(text, choice.labelKey()), null);
      out.endElement("label");
      if (choice.hintKey() != null) {
        out.startElement("div", this);
        out.writeAttribute("id", hint, null);
        out.writeAttribute("class", "govuk-hint " + block + "__hint", null);
        out.writeText(words(text, choice.hintKey()), null);
        out.endElement("div");
      }
      out.endElement("div");
      UIComponent below = getFacet(choice.value());
      if (below != null) {
        out.startElement("div", this);
        out.writeAttribute("class", block + "__conditional", null);
        below.encodeAll(context);
        out.endElement("div");
      }
    }
    out.endElement("div");
  }

  private boolean isMultiple() {
    return Boolean.TRUE.equals(getAttributes().get("multiple"));
  }

  private List<Choice> options() {
    Object options = getAttributes().get("options");
    if (!(options instanceof Collection<?> collection)) {
      throw new IllegalStateException("no options for " + getId());
    }
    return collection.stream().map(Choice.class::cast).toList();
  }

  /** What to show as chosen: what was just sent, else what the page bean holds. */
  private Set<String> chosen() {
    Object value = getSubmittedValue() != null ? getSubmittedValue() : getValue();
    Set<String> chosen = new LinkedHashSet<>();
    if (value instanceof Collection<?> several) {
      several.forEach(each -> chosen.add(named(each)));
    } else if (value != null) {
      chosen.add(named(value));
    }
    return chosen;
  }

  private static String words(ResourceBundle text, String key) {
    return text.containsKey(key) ? text.getString(key) : "???" + key + "???";
  }

  private static String named(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
