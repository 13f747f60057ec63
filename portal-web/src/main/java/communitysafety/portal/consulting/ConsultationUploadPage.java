package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.DraftView;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.publication.UploadWorkbook.Result;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;

/**
 * Where a workbook is uploaded, and what {@link WorkbookUpload} said to the one that was. Needs
 * WRITE_CONSULTATIONS.
 */
@Named("consultationUpload")
@RequestScoped
public class ConsultationUploadPage {

  @Inject SignedInStaff signedIn;
  @Inject ReadDraft readDraft;
  @Inject StaffWords words;

  private String id;
  private DraftView draft;
  private Result result;
  private String error;

  /** Looks the draft up. */
  public void open() {
    signedIn.member().requires(Permission.WRITE_CONSULTATIONS);
    try {
      draft = readDraft.read(signedIn.member(), UUID.fromString(id == null ? "" : id));
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  void tell(Result what) {
    result = what;
  }

  void refuse(String message) {
    error = message;
  }

  public boolean isFound() {
    return draft != null;
  }

  public boolean isStored() {
    return result instanceof Result.Stored;
  }

  /** What there is to say to the workbook; empty when there is nothing. */
  public List<FindingLine> getLines() {
    if (result instanceof Result.Unreadable unreadable) {
      return unreadable.refusals().stream().map(each -> FindingLine.of(each, words)).toList();
    }
    if (result instanceof Result.Uncompiled uncompiled) {
      return uncompiled.findings().stream()
          .map(each -> FindingLine.of(each, uncompiled.cells(), words))
          .toList();
    }
    if (result instanceof Result.Stored stored) {
      return stored.findings().stream()
          .map(each -> FindingLine.of(each, stored.cells(), words))
          .toList();
    }
    return List.of();
  }

  /** Where the form is sent: with the draft that the workbook takes the place of. */
  public String getAddress() {
    return WorkbookUpload.ADDRESS + "?id=" + draft.consultation() + "&seen=" + draft.version();
  }

  /** Why nothing was uploaded; null when nothing was tried or the lines say why. */
  public String getError() {
    return error;
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }
}
