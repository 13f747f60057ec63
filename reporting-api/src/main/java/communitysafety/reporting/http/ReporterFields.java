package communitysafety.reporting.http;

import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.SafeContact.TimeOfDay;
import communitysafety.reporting.report.Workplace;
import communitysafety.shared.privacy.PersonalText;
import java.time.DayOfWeek;

/** Reads who tells us, and how they may be reached. */
final class ReporterFields {

  static final int MAX_NAME = 200;
  static final int MAX_EMAIL = 254;
  static final int MAX_PHONE = 40;

  private ReporterFields() {}

  /**
   * @return null when something was found wrong
   */
  static Reporter reporter(JsonFields fields) {
    Relation relation = fields.requiredChoice("relation", Relation.class);
    Agreement agreement = fields.choice("agreement", Agreement.class);
    if (relation != null) {
      if (relation.isForSomebodyElse() && !fields.has("agreement")) {
        fields.note("agreement", "required");
      } else if (!relation.isForSomebodyElse()) {
        fields.onlyWith("\"relation\" is ON_BEHALF or PROFESSIONAL", "agreement");
      }
    }
    PersonalText name = fields.text("name", MAX_NAME);
    if (!fields.has("name")) {
      fields.onlyWith("\"name\" is given", "contact");
    }
    Contact contact = contact(fields.object("contact"));
    boolean under18 = fields.flagOrFalse("under18");
    Workplace workplace = fields.has("workplace") ? workplace(fields.object("workplace")) : null;
    if (relation != null && relation != Relation.PROFESSIONAL) {
      fields.onlyWith("\"relation\" is PROFESSIONAL", "workplace");
    }
    fields.refuseTheRest();
    Identity identity = name == null ? new Identity.Anonymous() : new Identity.Named(name, contact);
    return fields.isFineSoFar()
        ? new Reporter(relation, agreement, identity, workplace, under18)
        : null;
  }

  private static Workplace workplace(JsonFields fields) {
    Workplace workplace =
        new Workplace(
            fields.text("organisation", Workplace.MAX_ORGANISATION),
            fields.text("ownReference", Details.MAX_REFERENCE),
            fields.flag("safeguardingReferralMade"));
    fields.refuseTheRest();
    return workplace;
  }

  private static Contact contact(JsonFields fields) {
    PersonalText email = fields.text("email", MAX_EMAIL);
    if (email != null && !email.value().matches("[^\\s@]+@[^\\s@]+")) {
      fields.note("email", "not-an-email");
    }
    Contact contact =
        new Contact(
            email,
            fields.text("phone", MAX_PHONE),
            fields.choice("prefers", Contact.Channel.class),
            safely(fields.object("safely")));
    fields.refuseTheRest();
    return contact;
  }

  private static SafeContact safely(JsonFields fields) {
    SafeContact safely =
        new SafeContact(
            fields.flagOrFalse("mayPhone"),
            fields.flagOrFalse("mayText"),
            fields.flagOrFalse("mayEmail"),
            fields.flagOrFalse("mayWrite"),
            fields.choices("days", DayOfWeek.class),
            fields.choices("times", TimeOfDay.class),
            fields.flagOrFalse("mayLeaveMessage"),
            fields.text("mustNotKnow", SafeContact.MAX_WORDS),
            fields.text("otherwise", SafeContact.MAX_WORDS));
    fields.refuseTheRest();
    return safely;
  }
}
