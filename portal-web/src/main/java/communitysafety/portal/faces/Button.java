package communitysafety.portal.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.ActionEvent;
import java.io.IOException;
import java.util.ResourceBundle;

/**
 * A button that sends the form it stands in, {@code <cs:button id="next" key="button.continue"
 * action="#{wherePage.next}"/>}, as a real {@code <button>} in the markup of GOV.UK Frontend.
 *
 * <p>Attributes: {@code key} (its text), {@code action}, {@code kind} ({@code secondary} or {@code
 * warning}; the main button has none).
 */
@FacesComponent(Button.TYPE)
public class Button extends UICommand {

  public static final String TYPE = "communitysafety.Button";

  public Button() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void decode(FacesContext context) {
    String name = getClientId(context);
    if (context.getExternalContext().getRequestParameterMap().containsKey(name)) {
      queueEvent(new ActionEvent(context, this));
    }
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter out = context.getResponseWriter();
    ResourceBundle text = context.getApplication().getResourceBundle(context, "text");
    String key = String.valueOf(getAttributes().get("key"));
    Object kind = getAttributes().get("kind");
    String name = getClientId(context);
    out.startElement("button", this);
    out.writeAttribute("type", "submit", null);
    out.writeAttribute(
        "class", kind == null ? "govuk-button" : "govuk-button govuk-button--" + kind, null);
    out.writeAttribute("id", name, null);
    out.writeAttribute("name", name, null);
    out.writeAttribute("value", "1", null);
    out.writeText(text.containsKey(key) ? text.getString(key) : "???" + key + "???", null);
    out.endElement("button");
  }
}
