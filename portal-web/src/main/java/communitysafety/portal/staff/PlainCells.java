package communitysafety.portal.staff;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * The table of PrimeFaces without a role on each cell. In a grid a cell is a gridcell by itself,
 * and HTML forbids to say it again.
 */
public class PlainCells extends DataTableRenderer {

  @Override
  public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    faces.setResponseWriter(new WithoutCellRoles(writer));
    try {
      super.encodeEnd(faces, component);
    } finally {
      faces.setResponseWriter(writer);
    }
  }

  private static final class WithoutCellRoles extends ResponseWriterWrapper {

    WithoutCellRoles(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
      if (!("role".equals(name) && "gridcell".equals(value))) {
        super.writeAttribute(name, value, property);
      }
    }
  }
}
