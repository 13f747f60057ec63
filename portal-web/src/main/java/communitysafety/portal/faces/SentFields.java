package communitysafety.portal.faces;

import static communitysafety.portal.faces.Html.element;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** All that a form sent, out of sight, so that it can be sent once more. */
public final class SentFields {

  private SentFields() {}

  /** Every field of the request as it was sent. */
  public static List<Html> of(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .flatMap(field -> Arrays.stream(field.getValue()).map(sent -> hidden(field.getKey(), sent)))
        .toList();
  }

  private static Html hidden(String name, String value) {
    return element("input", "").with("type", "hidden").with("name", name).with("value", value);
  }
}
