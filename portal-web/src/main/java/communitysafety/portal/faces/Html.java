package communitysafety.portal.faces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Markup as a value, for what is only known when a page is made, such as the questions of a survey.
 * Shown by {@code <cs:html value="#{…}"/>}, which escapes every text and every attribute.
 */
public sealed interface Html {

  record Text(String text) implements Html {}

  /**
   * One element.
   *
   * @param attributes in the order they are written
   */
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

    public Element {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      content = List.copyOf(content);
    }

    /**
     * The same with an attribute more.
     *
     * @param value null leaves it out
     */
    public Element with(String attribute, String value) {
      if (value == null) {
        return this;
      }
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, content);
    }

    /** The same with an attribute that needs no value, if the condition holds. */
    public Element marked(String attribute, boolean condition) {
      return condition ? with(attribute, attribute) : this;
    }

    /** The same with more in it; null is passed over. */
    public Element holding(Html... more) {
      List<Html> all = new ArrayList<>(content);
      for (Html each : more) {
        if (each != null) {
          all.add(each);
        }
      }
      return new Element(name, attributes, all);
    }

    public Element holding(List<? extends Html> more) {
      return holding(more.toArray(Html[]::new));
    }

    /** The same with a text more. */
    public Element saying(String text) {
      return holding(new Text(text));
    }
  }

  /**
   * An element with nothing in it yet.
   *
   * @param cssClass empty for none
   */
  static Element element(String name, String cssClass) {
    return new Element(name, Map.of(), List.of())
        .with("class", cssClass.isEmpty() ? null : cssClass);
  }
}
