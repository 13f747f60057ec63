package communitysafety.consultation.http;

import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.PublicConsultation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A consultation as the public reads of it; texts by language (BCP 47 tag). Its questions stand on
 * its pages.
 *
 * @param slug its address: {@code /consultations/slug}
 * @param area code of a hub, or {@code COUNTY}
 * @param anonymous whether who took part and what was answered can never be joined
 * @param state name of a phase
 * @param opensAt ISO 8601, UTC
 * @param closesAt ISO 8601, UTC; exclusive
 * @param closedEarlyBecause null unless it was closed before its time
 * @param promise null where nobody promised
 * @param weDid null until it was said
 * @param extensions newest first
 * @param latestRelease number of the newest release; 0 when there is none
 */
public record ConsultationResponse(
    String slug,
    Map<String, String> title,
    Map<String, String> summary,
    Map<String, String> background,
    Map<String, String> contact,
    Map<String, String> otherFormats,
    Map<String, String> privacyNotice,
    List<Document> documents,
    String area,
    List<String> topics,
    String audience,
    boolean anonymous,
    String state,
    String opensAt,
    String closesAt,
    String closedEarlyBecause,
    Promise promise,
    WeDid weDid,
    List<Extension> extensions,
    int latestRelease) {

  /**
   * @param address absolute, https
   * @param about kind and size
   */
  public record Document(Map<String, String> title, String address, Map<String, String> about) {}

  /**
   * @param by ISO 8601, last day in Europe/London
   */
  public record Promise(String owner, String by) {}

  /** In the survey's default language, and in those of its others in which it was said. */
  public record WeDid(
      Map<String, String> weAsked,
      Map<String, String> youSaid,
      Map<String, String> weDid,
      String saidOn) {}

  /** Times in ISO 8601, UTC. */
  public record Extension(String from, String until, String reason, String announcedAt) {}

  static ConsultationResponse of(PublicConsultation found, Instant now) {
    Particulars particulars = found.particulars();
    return new ConsultationResponse(
        found.slug(),
        particulars.title().byLanguage(),
        particulars.summary().byLanguage(),
        particulars.background().byLanguage(),
        particulars.contact().byLanguage(),
        particulars.otherFormats().byLanguage(),
        particulars.privacyNotice().byLanguage(),
        particulars.documents().stream().map(ConsultationResponse::document).toList(),
        found.area(),
        found.topics().stream().map(Enum::name).sorted().toList(),
        found.audience().name(),
        found.anonymous(),
        found.phase(now).name(),
        found.opensAt().toString(),
        found.closesAt().toString(),
        found.closedEarlyBecause(),
        promise(found.promise()),
        weDid(found.weDid()),
        found.extensions().stream().map(ConsultationResponse::extension).toList(),
        found.latestRelease());
  }

  private static Promise promise(PublicConsultation.Promise promise) {
    return promise == null ? null : new Promise(promise.owner(), promise.by().toString());
  }

  private static WeDid weDid(PublicConsultation.WeDid said) {
    return said == null
        ? null
        : new WeDid(
            said.weAsked().byLanguage(),
            said.youSaid().byLanguage(),
            said.weDid().byLanguage(),
            said.saidOn().toString());
  }

  private static Document document(Particulars.SupportingDocument document) {
    return new Document(
        document.title().byLanguage(), document.address(), document.about().byLanguage());
  }

  private static Extension extension(PublicConsultation.Extension extension) {
    return new Extension(
        extension.from().toString(),
        extension.until().toString(),
        extension.reason(),
        extension.announcedAt().toString());
  }
}
