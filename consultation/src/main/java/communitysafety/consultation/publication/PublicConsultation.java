package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A consultation as the public meets it, with the survey that is answered now. Read anew for each
 * request; the survey is compiled once for each version.
 *
 * @param slug its address: {@code /consultations/slug}; for a preview it is {@code preview-} and
 *     the preview's secret
 * @param team code of the team that owns it
 * @param area code of a hub, or {@code COUNTY}
 * @param anonymous whether who took part and what was answered can never be joined; with CODES and
 *     EMAIL only
 * @param opensAt null only in a preview
 * @param closesAt exclusive; null only in a preview
 * @param closedEarlyBecause the reason told to the public; null unless it was closed before its
 *     time
 * @param surveyVersion from 1; 0 in a preview
 * @param survey compiled
 * @param promise who says until when what was done; null only in a preview
 * @param weDid null until it was said
 * @param extensions newest first; public notices
 * @param latestRelease number of the newest release; 0 when there is none
 */
public record PublicConsultation(
    UUID id,
    String slug,
    String team,
    String area,
    Set<Topic> topics,
    Audience audience,
    boolean anonymous,
    Instant opensAt,
    Instant closesAt,
    String closedEarlyBecause,
    int surveyVersion,
    Survey survey,
    Particulars particulars,
    Promise promise,
    WeDid weDid,
    List<Extension> extensions,
    int latestRelease) {

  public static final String PREVIEW_PREFIX = "preview-";

  /**
   * @param owner the person or role that answers for it, as the public may know them
   * @param by last day, Europe/London
   */
  public record Promise(String owner, LocalDate by) {}

  /**
   * We asked, you said, we did. Plain text, always in the survey's default language, and in those
   * of its others in which it was said; a blank line begins a paragraph.
   */
  public record WeDid(Wording weAsked, Wording youSaid, Wording weDid, LocalDate saidOn) {}

  /**
   * @param until the new closing time
   * @param reason told to the public
   */
  public record Extension(Instant from, Instant until, String reason, Instant announcedAt) {}

  public Phase phase(Instant now) {
    if (isPreview()) {
      return Phase.PREVIEW;
    }
    if (weDid != null) {
      return Phase.ANSWERED;
    }
    if (closedEarly() || !now.isBefore(closesAt)) {
      return latestRelease > 0 ? Phase.RESULTS : Phase.CLOSED;
    }
    return now.isBefore(opensAt) ? Phase.COMING : Phase.OPEN;
  }

  public boolean closedEarly() {
    return closedEarlyBecause != null;
  }

  public boolean isPreview() {
    return slug.startsWith(PREVIEW_PREFIX);
  }

  /** Whether somebody who sent a response can take it back. */
  public boolean mayWithdraw() {
    return !anonymous;
  }

  /** Whether what was promised has not been said in time. */
  public boolean isOverdue(LocalDate today) {
    return promise != null && weDid == null && today.isAfter(promise.by());
  }
}
