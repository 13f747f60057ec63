package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.ConsultationState;
import communitysafety.consultation.publication.DraftView;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.publication.WriteDraft;
import communitysafety.consultation.survey.EditRefused;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The draft that a page of the editor shows and changes. A change is made to the draft as it stands
 * now, and only if that is the one the person saw; else they are told, keep what they typed, and
 * may send it again. Needs WRITE_CONSULTATIONS.
 */
@Dependent
class EditedDraft {

  @Inject SignedInStaff signedIn;
  @Inject ReadDraft readDraft;
  @Inject WriteDraft writeDraft;
  @Inject StaffWords words;

  private DraftView draft;
  private String error;

  /** Looks it up; says in the answer's status when there is none. */
  void open(String id) {
    signedIn.member().requires(Permission.WRITE_CONSULTATIONS);
    try {
      draft = readDraft.read(signedIn.member(), UUID.fromString(id == null ? "" : id));
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      draft = null;
      sayNotFound();
    }
  }

  static void sayNotFound() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  boolean isFound() {
    return draft != null;
  }

  SurveyDocument document() {
    return draft.document();
  }

  /** Where findings stand in the workbook that it was uploaded in. */
  Map<Spot, Cell> cells() {
    return draft.cells();
  }

  UUID consultation() {
    return draft.consultation();
  }

  int version() {
    return draft.version();
  }

  /** Whether the person saw the draft as it stands now; tells them when not. */
  boolean isStill(int seen) {
    if (draft.version() != seen) {
      error = words.say("staff.consultation.editor.second");
    }
    return draft.version() == seen;
  }

  /**
   * Changes the draft.
   *
   * @return whether it was stored; else {@link #error} says why not
   */
  boolean change(int seen, UnaryOperator<SurveyDocument> edit) {
    return store(
        seen,
        () ->
            writeDraft.write(
                signedIn.member(), draft.consultation(), seen, edit.apply(draft.document())));
  }

  /**
   * Stores the draft with one item changed, and perhaps renamed.
   *
   * @param from its name until now; empty when it is new
   * @return whether it was stored; else {@link #error} says why not
   */
  boolean change(int seen, SurveyDocument changed, Optional<String> from, String to) {
    return store(
        seen,
        () ->
            writeDraft.writeRenamed(
                signedIn.member(), draft.consultation(), seen, changed, from.orElse(to), to));
  }

  private boolean store(int seen, Runnable writing) {
    if (!isStill(seen)) {
      return false;
    }
    try {
      writing.run();
      return true;
    } catch (EditRefused refused) {
      error = words(refused);
    } catch (ColleagueWasFirst first) {
      // Between looking and storing.
      open(draft.consultation().toString());
      error = words.say("staff.consultation.editor.second");
    } catch (Refusal refusal) {
      error =
          words.say(
              refusal.key(),
              refusal.arguments().stream()
                  .map(
                      each ->
                          each instanceof ConsultationState state
                              ? words.code("staff.consultation.state", state)
                              : each)
                  .toArray());
    }
    return false;
  }

  String words(EditRefused refused) {
    return words.say(
        "staff.consultation.editor.refused." + refused.kind(), refused.arguments().toArray());
  }

  void tell(String message) {
    error = message;
  }

  /** Why nothing was stored; null when nothing was tried. */
  String error() {
    return error;
  }
}
