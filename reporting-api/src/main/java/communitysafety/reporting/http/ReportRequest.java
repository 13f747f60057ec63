package communitysafety.reporting.http;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Incident.Unclassified;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.Sharing;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The body of {@code POST /api/reports}: one JSON object, described at {@code /openapi}.
 *
 * @param json what was sent
 * @param bytes the same as it came in, to tell a repeated request from another one
 */
record ReportRequest(JsonObject json, byte[] bytes) {

  static final int MAX_NAME = 200;
  static final int MAX_EMAIL = 254;
  static final int MAX_PHONE = 40;
  static final int MAX_SOMETHING_ELSE = 200;
  static final int MAX_TOWN = 60;

  /**
   * The submission it tells of.
   *
   * @param today in Europe/London
   * @throws InvalidInput naming every field that is wrong
   */
  Submission toSubmission(HubLocator locator, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    JsonFields fields = new JsonFields(json, "", problems);

    Subject subject = fields.requiredChoice("subject", Subject.class);
    boolean dangerNow = fields.flagOrFalse("dangerNow");
    Reporter reporter = reporter(fields.requiredObject("reporter"), problems);
    PersonalText account = fields.requiredText("account", Submission.MAX_ACCOUNT);
    List<Incident> incidents = incidents(fields, subject);
    Occurrence occurrence = occurrence(fields.requiredObject("when"), today, problems);
    Place place = place(fields.requiredObject("where"), locator);
    Sharing sharing = sharing(fields.requiredObject("sharing"));
    boolean toTriage = fields.flagOrFalse("toTriageIfOutside");
    fields.refuseTheRest();

    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new Submission(
        Channel.API,
        dangerNow,
        reporter,
        incidents,
        account,
        occurrence,
        place,
        List.of(),
        Details.NONE,
        sharing,
        toTriage);
  }

  private static Reporter reporter(JsonFields fields, List<FieldProblem> problems) {
    Relation relation = fields.requiredChoice("relation", Relation.class);
    Agreement agreement = fields.choice("agreement", Agreement.class);
    if (relation != null) {
      if (relation.isForSomebodyElse() && !fields.has("agreement")) {
        fields.note("agreement", "required");
      } else if (!relation.isForSomebodyElse() && fields.has("agreement")) {
        fields.note("agreement", "only-with", "\"relation\" is ON_BEHALF or PROFESSIONAL");
      }
    }
    PersonalText name = fields.text("name", MAX_NAME);
    boolean named = fields.has("name");
    if (!named && fields.has("contact")) {
      fields.note("contact", "only-with", "\"name\" is given");
    }
    Contact contact = contact(fields.object("contact"));
    fields.refuseTheRest();
    Identity identity = name == null ? new Identity.Anonymous() : new Identity.Named(name, contact);
    return problems.isEmpty() ? new Reporter(relation, agreement, identity, null, false) : null;
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
            new SafeContact(
                false,
                false,
                false,
                false,
                Set.of(),
                Set.of(),
                fields.flagOrFalse("mayLeaveMessage"),
                null,
                fields.text("safely", SafeContact.MAX_WORDS)));
    fields.refuseTheRest();
    return contact;
  }

  private static List<Incident> incidents(JsonFields fields, Subject subject) {
    List<Incident> incidents = new ArrayList<>();
    if (subject != null && subject.includesHateCrime()) {
      Set<Strand> strands = fields.requiredChoices("strands", Strand.class);
      PersonalText somethingElse = fields.text("somethingElse", MAX_SOMETHING_ELSE);
      if (!strands.isEmpty()) {
        incidents.add(new HateCrime(strands, somethingElse));
      }
    } else {
      onlyWith(fields, "\"subject\" is HATE_CRIME or BOTH", "strands", "somethingElse");
    }
    if (subject != null && subject.includesAntiSocialBehaviour()) {
      Set<Behaviour> behaviours = fields.requiredChoices("behaviours", Behaviour.class);
      Impact impact = fields.choice("impact", Impact.class);
      if (!behaviours.isEmpty()) {
        incidents.add(new AntiSocialBehaviour(behaviours, null, impact));
      }
    } else {
      onlyWith(fields, "\"subject\" is ANTI_SOCIAL_BEHAVIOUR or BOTH", "behaviours", "impact");
    }
    return subject == Subject.NOT_SURE ? List.of(new Unclassified()) : incidents;
  }

  private static void onlyWith(JsonFields fields, String condition, String... names) {
    for (String name : names) {
      if (fields.has(name)) {
        fields.note(name, "only-with", condition);
      }
    }
  }

  private static Occurrence occurrence(
      JsonFields fields, LocalDate today, List<FieldProblem> problems) {
    Precision precision = fields.requiredChoice("precision", Precision.class);
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    PersonalText words = fields.text("inTheirWords", Occurrence.MAX_WORDS);
    if (precision == Precision.EXACT || precision == Precision.PERIOD) {
      if (!fields.has("from")) {
        fields.note("from", "required");
      }
    } else if (precision != null) {
      onlyWith(fields, "\"precision\" is EXACT or PERIOD", "from");
    }
    if (precision == Precision.PERIOD) {
      if (!fields.has("to")) {
        fields.note("to", "required");
      }
    } else if (precision != null) {
      onlyWith(fields, "\"precision\" is PERIOD", "to");
    }
    if (from != null && from.isAfter(today)) {
      fields.note("from", "in-the-future");
    }
    if (to != null && to.isAfter(today)) {
      fields.note("to", "in-the-future");
    }
    if (from != null && to != null && to.isBefore(from)) {
      fields.note("to", "before-from");
    }
    fields.refuseTheRest();
    return problems.isEmpty() ? new Occurrence(precision, from, to, words) : null;
  }

  private static Place place(JsonFields fields, HubLocator locator) {
    Place.Kind kind = fields.requiredChoice("kind", Place.Kind.class);
    PersonalText words = fields.text("words", Place.MAX_WORDS);
    PersonalText postcode = fields.text("postcode", MAX_TOWN);
    PersonalText nearestTown = fields.text("nearestTown", MAX_TOWN);
    fields.refuseTheRest();
    if (kind == null) {
      return null;
    }
    Located located = locator.nowhere();
    if (postcode != null) {
      Optional<Postcode> read = Postcode.read(postcode.value());
      if (read.isEmpty()) {
        fields.note("postcode", "not-a-postcode");
        return null;
      }
      located = locator.locate(read.get());
    } else if (kind == Place.Kind.POSTCODE) {
      fields.note("postcode", "required");
    } else if (words != null && kind != Place.Kind.ONLINE) {
      located = locator.locateTown(words.value());
    }
    if (nearestTown != null) {
      located = nearest(fields, located, locator, nearestTown.value());
    }
    return new Place(kind, together(words, postcode), located);
  }

  /** A straddling sector is decided by the nearest town; without one, triage finds the hub. */
  private static Located nearest(
      JsonFields fields, Located located, HubLocator locator, String town) {
    return located.fold(
        inHub -> located,
        inYork -> located,
        outside -> located,
        between ->
            between
                .choose(town)
                .orElseGet(
                    () -> {
                      fields.note("nearestTown", "not-a-town-here", choices(between));
                      return between;
                    }),
        unknown -> locator.choose(town));
  }

  private static String choices(Located.Between between) {
    return String.join(
        ", ",
        between.candidates().stream()
            .flatMap(
                candidate ->
                    candidate.towns().isEmpty()
                        ? Stream.of(candidate.area().code())
                        : candidate.towns().stream().map(town -> town.code()))
            .toList());
  }

  private static PersonalText together(PersonalText words, PersonalText postcode) {
    if (words == null || postcode == null) {
      return words == null ? postcode : words;
    }
    return new PersonalText(words.value() + "\n" + postcode.value());
  }

  private static Sharing sharing(JsonFields fields) {
    Sharing sharing =
        new Sharing(
            fields.requiredFlag("police"),
            fields.requiredFlag("hub"),
            fields.flagOrFalse("support"));
    fields.refuseTheRest();
    return sharing;
  }
}
