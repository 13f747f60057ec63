package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Wording;
import java.util.List;

/**
 * What the public reads about a consultation beside its questions. Plain text in each of the
 * survey's languages; a blank line begins a paragraph.
 *
 * @param title never empty
 * @param summary one or two sentences for the finder; never empty
 * @param background why the Partnership asks and what will be done with the answers
 * @param contact whom to ask, with an e-mail address or a telephone number
 * @param otherFormats how to get it on paper, in Easy Read, in another language
 * @param privacyNotice for this survey: what is kept, why, how long, who sees it
 * @param documents what may be read beforehand
 */
public record Particulars(
    Wording title,
    Wording summary,
    Wording background,
    Wording contact,
    Wording otherFormats,
    Wording privacyNotice,
    List<SupportingDocument> documents) {

  public Particulars {
    documents = List.copyOf(documents);
  }

  /**
   * @param title as the link reads
   * @param address absolute, https
   * @param about kind and size, such as "PDF, 2 MB"; may be empty
   */
  public record SupportingDocument(Wording title, String address, Wording about) {}
}
