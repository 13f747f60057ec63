package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail with the link that leads somebody with a confirmed address into a consultation. */
@Dependent
class EntryMails {

  private final PersonalMails mails;
  private final String publicUrl;

  @Inject
  EntryMails(
      PersonalMails mails,
      @ConfigProperty(name = "portal.public-url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.mails = mails;
    this.publicUrl = publicUrl;
  }

  /** Leaves it for the relays in the running transaction. */
  void send(PublicConsultation consultation, String emailAddress, EntryCode code, String language) {
    EntryWords words = new EntryWords(language);
    mails.enqueue(
        new PersonalMail(
            emailAddress,
            words.get("mail.subject"),
            words.get(
                "mail.text",
                titleOf(consultation, language),
                addressOf(consultation, code),
                words.moment(consultation.closesAt())),
            words.language()));
  }

  private String addressOf(PublicConsultation consultation, EntryCode code) {
    return publicUrl + pathOf(consultation.slug(), code);
  }

  /** Where a code leads to; what comes behind the host. */
  static String pathOf(String slug, EntryCode code) {
    return "/consultations/" + slug + "/code?code=" + code.text();
  }

  static String titleOf(PublicConsultation consultation, String language) {
    Survey survey = consultation.survey();
    String title = consultation.particulars().title().in(language);
    return title.isEmpty()
        ? consultation.particulars().title().in(survey.document().defaultLanguage())
        : title;
  }
}
