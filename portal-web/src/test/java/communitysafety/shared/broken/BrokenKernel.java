package communitysafety.shared.broken;

import communitysafety.reporting.incident.Strand;
import jakarta.faces.context.FacesContext;

/** A kernel that knows what stands on it, and Faces too. Never shipped. */
public class BrokenKernel {

  Strand strand;
  FacesContext faces;
}
