package communitysafety.portal.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes {@link Html}: one value, or a collection of them. */
@FacesComponent(HtmlOutput.TYPE)
public class HtmlOutput extends UIComponentBase {

  public static final String TYPE = "communitysafety.HtmlOutput";

  public HtmlOutput() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    Object value = getAttributes().get("value");
    if (value instanceof Collection<?> several) {
      for (Object each : several) {
        write((Html) each, context.getResponseWriter());
      }
    } else if (value != null) {
      write((Html) value, context.getResponseWriter());
    }
  }

  private void write(Html html, ResponseWriter out) throws IOException {
    if (html instanceof Html.Text text) {
      out.writeText(text.text(), null);
    } else if (html instanceof Html.Element element) {
      out.startElement(element.name(), this);
      for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
        out.writeAttribute(attribute.getKey(), attribute.getValue(), null);
      }
      for (Html each : element.content()) {
        write(each, out);
      }
      out.endElement(element.name());
    }
  }
}
