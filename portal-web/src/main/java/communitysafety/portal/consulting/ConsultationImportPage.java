package communitysafety.portal.consulting;

import communitysafety.consultation.response.Channel;
import communitysafety.consultation.results.ImportResponses;
import communitysafety.consultation.results.ImportResponses.Imported;
import communitysafety.consultation.results.ImportResponses.Offer;
import communitysafety.consultation.results.ImportResponses.Offered;
import communitysafety.consultation.results.ImportResponses.TakenRow;
import communitysafety.consultation.results.RefusedRow;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where responses on paper, by telephone or face to face are brought in from a file, and what
 * {@link ResponsesUpload} took and refused. Needs WRITE_CONSULTATIONS.
 */
@Named("consultationImport")
@RequestScoped
public class ConsultationImportPage {

  private static final List<Channel> CHANNELS =
      List.of(Channel.PAPER, Channel.TELEPHONE, Channel.EVENT);

  @Inject SignedInStaff signedIn;
  @Inject ImportResponses importResponses;
  @Inject StaffWords words;

  private String id;
  private Offered offered;
  private Imported imported;
  private String error;
  private List<Given> references = List.of();

  /** The Reference of the response that a line of the file became. */
  public record Given(long line, String reference) {}

  /** A refused row in words. */
  public record Line(long line, String column, String what) {}

  /** A choice of the form. */
  public record Way(String value, String label) {}

  /** Looks up whether anything can be brought in. */
  public void open() {
    signedIn.member().requires(Permission.WRITE_CONSULTATIONS);
    try {
      offered = importResponses.offer(signedIn.member(), UUID.fromString(id == null ? "" : id));
    } catch (ResultsNotFound | IllegalArgumentException e) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * @param asked as the form sent it; not trusted
   */
  static Optional<Channel> channel(String asked) {
    return CHANNELS.stream().filter(each -> each.name().equals(asked)).findFirst();
  }

  void tell(Imported what) {
    imported = what;
  }

  void give(List<TakenRow> taken) {
    references =
        taken.stream().map(each -> new Given(each.line(), each.reference().value())).toList();
  }

  void refuse(String message) {
    error = message;
  }

  public boolean isFound() {
    return offered != null;
  }

  public boolean isPossible() {
    return offered.offer() == Offer.OFFERED || isOver();
  }

  /** Whether only what came in time may still be brought in. */
  public boolean isOver() {
    return offered.offer() == Offer.OVER;
  }

  /** Why nothing can be brought in; null when it can. */
  public String getImpossible() {
    return isPossible() ? null : words.say("staff.consultation.import.offer." + offered.offer());
  }

  /** What was taken and refused; null when nothing was tried. */
  public String getDone() {
    return imported == null
        ? null
        : words.say(
            "staff.consultation.import.taken",
            String.valueOf(imported.taken()),
            String.valueOf(imported.there()),
            String.valueOf(imported.refused()));
  }

  /** For the people whose responses were taken, to be handed to them; empty when there are none. */
  public List<Given> getReferences() {
    return references;
  }

  /** Said when more were taken than are shown; null when all are. */
  public String getMoreReferences() {
    return imported == null || imported.taken() == references.size()
        ? null
        : words.say("staff.consultation.import.references.more", String.valueOf(references.size()));
  }

  /** The first refused rows; empty when there are none. */
  public List<Line> getLines() {
    return imported == null ? List.of() : imported.told().stream().map(this::line).toList();
  }

  private Line line(RefusedRow row) {
    return new Line(
        row.line(),
        row.column(),
        row.message().isEmpty()
            ? words.say("staff.consultation.import.why." + row.reason())
            : row.message());
  }

  /** Said when more were refused than are shown; null when all are. */
  public String getMore() {
    return imported == null || imported.refused() == imported.told().size()
        ? null
        : words.say("staff.consultation.import.more", String.valueOf(imported.told().size()));
  }

  public List<Way> getWays() {
    return CHANNELS.stream()
        .map(
            each ->
                new Way(each.name(), words.say("staff.consultation.import.channel." + each.name())))
        .toList();
  }

  public List<String> getHeadings() {
    return offered.headings();
  }

  /** Where the form is sent. */
  public String getAddress() {
    return ResponsesUpload.ADDRESS + "?id=" + offered.consultation().id();
  }

  /** Why nothing was brought in; null when nothing was tried or the lines say why. */
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
