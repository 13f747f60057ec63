package communitysafety.portal.consulting;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.CheckReadiness;
import communitysafety.consultation.publication.CloseEarly;
import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.ConsultationState;
import communitysafety.consultation.publication.ConsultationView;
import communitysafety.consultation.publication.DraftView;
import communitysafety.consultation.publication.ExtendConsultation;
import communitysafety.consultation.publication.MakePreview;
import communitysafety.consultation.publication.Missing;
import communitysafety.consultation.publication.ProposePublication;
import communitysafety.consultation.publication.PublicConsultation.Promise;
import communitysafety.consultation.publication.PublishConsultation;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.survey.Compilation.Compiled;
import communitysafety.consultation.survey.Compilation.Extent;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One consultation of the person's team: where it stands, what is missing, and what they may do.
 *
 * <p>Opening needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS; previewing and proposing need the
 * first, publishing, extending and closing the second.
 */
@Named("consultationOverview")
@RequestScoped
public class ConsultationOverviewPage {

  private static final Set<String> DONE =
      Set.of(
          "begun",
          "described",
          "uploaded",
          "proposed",
          "published",
          "extended",
          "closed",
          "answered");

  @Inject SignedInStaff signedIn;
  @Inject ReadConsultation readConsultation;
  @Inject ReadDraft readDraft;
  @Inject CheckReadiness checkReadiness;
  @Inject MakePreview makePreview;
  @Inject ProposePublication proposePublication;
  @Inject PublishConsultation publishConsultation;
  @Inject ExtendConsultation extendConsultation;
  @Inject CloseEarly closeEarly;
  @Inject PortalIdentity portal;
  @Inject StaffWords words;
  @Inject StaffTimes times;

  private String id;
  private String done;
  private int seen;
  private int draftSeen;
  private String until;
  private String extendReason;
  private String closeReason;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private ConsultationView consultation;
  private DraftView draft;
  private CheckReadiness.State readiness;
  private String preview;
  private String error;
  private String tried = "";

  /** Looks the consultation up. */
  public void open() {
    looked = true;
    try {
      UUID wanted = UUID.fromString(id == null ? "" : id);
      consultation = readConsultation.read(signedIn.member(), wanted);
      draft = readDraft.read(signedIn.member(), wanted);
      readiness = checkReadiness.check(signedIn.member(), wanted);
      seen = consultation.version();
      draftSeen = draft.version();
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      consultation = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Shows the link at once, since it is not kept. */
  public String makeLink() throws IOException {
    try {
      preview =
          portal.getPublicUrl()
              + "/consultations/"
              + makePreview.make(signedIn.member(), UUID.fromString(id));
    } catch (Refusal refusal) {
      return refuse("", refusal);
    }
    open();
    return null;
  }

  public String propose() throws IOException {
    return act(
        "proposed",
        "",
        () -> proposePublication.propose(signedIn.member(), UUID.fromString(id), draftSeen));
  }

  public String publish() throws IOException {
    return act(
        "published",
        "",
        () -> publishConsultation.publish(signedIn.member(), UUID.fromString(id), draftSeen));
  }

  public String extend() throws IOException {
    return act(
        "extended",
        "extend",
        () ->
            extendConsultation.extend(
                signedIn.member(),
                UUID.fromString(id),
                seen,
                times.read(until).orElse(null),
                extendReason));
  }

  public String close() throws IOException {
    return act(
        "closed",
        "close",
        () -> closeEarly.close(signedIn.member(), UUID.fromString(id), seen, closeReason));
  }

  private String act(String what, String form, Runnable action) throws IOException {
    try {
      action.run();
    } catch (Refusal refusal) {
      return refuse(form, refusal);
    } catch (IllegalArgumentException e) {
      // No consultation has such an id: the form was not filled in by this page.
      open();
      return null;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getExternalContext()
        .redirect("/staff/consultation-overview?id=" + UUID.fromString(id) + "&done=" + what);
    faces.responseComplete();
    return null;
  }

  private String refuse(String form, Refusal refusal) {
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
    tried = form;
    open();
    return null;
  }

  public boolean isFound() {
    return !looked || consultation != null;
  }

  public String getTitle() {
    return consultation.description().particulars().title().byLanguage().values().stream()
        .findFirst()
        .orElse(consultation.slug());
  }

  public String getState() {
    return consultation == null
        ? null
        : words.code(
            "staff.consultation.state",
            consultation.over() ? ConsultationState.CLOSED : consultation.state());
  }

  public String getPublicAddress() {
    return isPublished() ? "/consultations/" + consultation.slug() : null;
  }

  public String getSlug() {
    return consultation.slug();
  }

  public String getOpens() {
    return times.moment(consultation.description().opensAt());
  }

  public String getCloses() {
    return times.closing(consultation.description().closesAt());
  }

  public String getArea() {
    return times.area(consultation.description().area());
  }

  public String getAudience() {
    return words.code("staff.consultation.audience", consultation.description().audience());
  }

  public boolean isAnonymous() {
    return consultation.description().anonymous();
  }

  /** Who says what was done and until when; empty while undecided. */
  public String getPromise() {
    Promise promise = consultation.description().promise();
    return promise == null
        ? ""
        : words.say("staff.consultation.promise.is", promise.owner(), times.day(promise.by()));
  }

  public String getClosedEarlyBecause() {
    return consultation == null ? null : consultation.closedEarlyBecause();
  }

  public List<String> getExtensions() {
    if (consultation == null) {
      return List.of();
    }
    return consultation.extensions().stream()
        .map(
            each ->
                words.say(
                    "staff.consultation.extension",
                    times.moment(each.announcedAt()),
                    times.closing(each.from()),
                    times.closing(each.until()),
                    each.reason()))
        .toList();
  }

  /** The version that is answered; 0 while a draft. */
  public int getSurveyVersion() {
    return consultation == null ? 0 : consultation.surveyVersion();
  }

  public String getChanged() {
    return words.say(
        "staff.consultation.changed",
        times.moment(draft.changedAt().toInstant()),
        draft.changedBy());
  }

  public String getProposed() {
    return draft != null && draft.isProposed()
        ? words.say(
            "staff.consultation.proposed",
            times.moment(draft.proposedAt().toInstant()),
            draft.proposedByName())
        : null;
  }

  public List<String> getLanguages() {
    if (draft == null) {
      return List.of();
    }
    return draft.document().languages().stream()
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK))
        .toList();
  }

  /** What stands in the way of publishing, in words. */
  public List<String> getMissing() {
    if (readiness == null) {
      return List.of();
    }
    return readiness.missing().stream().map(this::inWords).toList();
  }

  private String inWords(Missing missing) {
    String key = "staff.consultation.missing." + missing.what();
    return missing.language().isEmpty()
        ? words.say(key, missing.name())
        : words.say(key, Locale.forLanguageTag(missing.language()).getDisplayLanguage(Locale.UK));
  }

  public List<FindingLine> getFindings() {
    if (readiness == null) {
      return List.of();
    }
    return readiness.compilation().findings().stream()
        .map(finding -> FindingLine.of(finding, draft.cells(), words))
        .toList();
  }

  /** How long the survey is, as a sentence; null while it does not compile. */
  public String getExtent() {
    if (readiness == null || !(readiness.compilation() instanceof Compiled compiled)) {
      return null;
    }
    Extent extent = compiled.extent();
    return words.say(
        extent.exact() ? "staff.consultation.extent" : "staff.consultation.extent.upTo",
        extent.shortest(),
        extent.longest(),
        extent.minutes());
  }

  public boolean isDraft() {
    return consultation != null && consultation.state() == ConsultationState.DRAFT;
  }

  public boolean isOver() {
    return consultation != null && consultation.over();
  }

  private boolean is(boolean offered) {
    return !looked || consultation != null && offered;
  }

  public boolean isWritable() {
    return signedIn.member().may(Permission.WRITE_CONSULTATIONS) && is(!isOver());
  }

  public boolean isProposable() {
    return isWritable()
        && is(draft != null && !draft.isProposed() && readiness.missing().isEmpty());
  }

  public boolean isPublishable() {
    return signedIn.member().may(Permission.PUBLISH_CONSULTATIONS)
        && is(
            !isOver()
                && draft != null
                && draft.isProposed()
                && !draft.proposedBy().equals(signedIn.member().id()));
  }

  /** Whether it waits for a colleague of the person. */
  public boolean isWaitingForColleague() {
    return draft != null && draft.isProposed() && signedIn.member().id().equals(draft.proposedBy());
  }

  public boolean isRunning() {
    return signedIn.member().may(Permission.PUBLISH_CONSULTATIONS)
        && is(
            consultation != null
                && consultation.state() == ConsultationState.PUBLISHED
                && !isOver());
  }

  public boolean isAnswerable() {
    return signedIn.member().may(Permission.PUBLISH_CONSULTATIONS) && is(isOver());
  }

  /** Whether it was said what was done. */
  public boolean isAnswered() {
    return consultation != null && consultation.weDid() != null;
  }

  public boolean isWithCodes() {
    return consultation != null
        && !isDraft()
        && consultation.description().audience() == Audience.CODES;
  }

  public boolean isPublished() {
    return consultation != null && !isDraft();
  }

  public boolean isPreviewKept() {
    return draft != null && draft.hasPreview();
  }

  /** The preview link, once; null when none was just made. */
  public String getPreview() {
    return preview;
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return done != null && DONE.contains(done)
        ? words.say("staff.consultation.done." + done)
        : null;
  }

  /** Why the last action was refused; null when it was not. */
  public String getError() {
    return error;
  }

  /** Which form was refused: extend, close; else empty. */
  public String getTried() {
    return tried;
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public int getDraftSeen() {
    return draftSeen;
  }

  public void setDraftSeen(int version) {
    draftSeen = version;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String typed) {
    until = typed;
  }

  public String getExtendReason() {
    return extendReason;
  }

  public void setExtendReason(String typed) {
    extendReason = typed;
  }

  public String getCloseReason() {
    return closeReason;
  }

  public void setCloseReason(String typed) {
    closeReason = typed;
  }
}
