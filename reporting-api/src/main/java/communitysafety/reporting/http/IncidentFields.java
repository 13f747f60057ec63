package communitysafety.reporting.http;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Incident.Unclassified;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.privacy.PersonalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what happened, when and where. */
final class IncidentFields {

  static final int MAX_SOMETHING_ELSE = 200;
  static final int MAX_TOWN = 60;

  private final HubLocator locator;
  private final LocalDate today;

  /**
   * @param today in Europe/London; nothing happened later
   */
  IncidentFields(HubLocator locator, LocalDate today) {
    this.locator = locator;
    this.today = today;
  }

  List<Incident> incidents(JsonFields fields, Subject subject) {
    List<Incident> incidents = new ArrayList<>();
    if (subject != null && subject.includesHateCrime()) {
      Set<Strand> strands = fields.requiredChoices("strands", Strand.class);
      PersonalText somethingElse = fields.text("somethingElse", MAX_SOMETHING_ELSE);
      if (!strands.isEmpty()) {
        incidents.add(new HateCrime(strands, somethingElse));
      }
    } else {
      fields.onlyWith("\"subject\" is HATE_CRIME or BOTH", "strands", "somethingElse");
    }
    if (subject != null && subject.includesAntiSocialBehaviour()) {
      Set<Behaviour> behaviours = fields.requiredChoices("behaviours", Behaviour.class);
      Qualifier qualifier = fields.choice("qualifier", Qualifier.class);
      Impact impact = fields.choice("impact", Impact.class);
      if (!behaviours.isEmpty()) {
        incidents.add(new AntiSocialBehaviour(behaviours, qualifier, impact));
      }
    } else {
      fields.onlyWith(
          "\"subject\" is ANTI_SOCIAL_BEHAVIOUR or BOTH", "behaviours", "qualifier", "impact");
    }
    return subject == Subject.NOT_SURE ? List.of(new Unclassified()) : incidents;
  }

  /** What else happened; each is read as the first is. */
  List<FurtherIncident> further(JsonFields fields) {
    List<FurtherIncident> further = new ArrayList<>();
    for (JsonFields each : fields.objects("furtherIncidents", FurtherIncident.MOST)) {
      further.add(
          new FurtherIncident(
              each.requiredText("account", FurtherIncident.MAX_ACCOUNT),
              occurrence(each.requiredObject("when")),
              place(each.requiredObject("where"))));
      each.refuseTheRest();
    }
    return further;
  }

  /**
   * @return null when something was found wrong
   */
  Occurrence occurrence(JsonFields fields) {
    Precision precision = fields.requiredChoice("precision", Precision.class);
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    PersonalText words = fields.text("inTheirWords", Occurrence.MAX_WORDS);
    if (precision == Precision.EXACT || precision == Precision.PERIOD) {
      if (!fields.has("from")) {
        fields.note("from", "required");
      }
    } else if (precision != null) {
      fields.onlyWith("\"precision\" is EXACT or PERIOD", "from");
    }
    if (precision == Precision.PERIOD) {
      if (!fields.has("to")) {
        fields.note("to", "required");
      }
    } else if (precision != null) {
      fields.onlyWith("\"precision\" is PERIOD", "to");
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
    return fields.isFineSoFar() ? new Occurrence(precision, from, to, words) : null;
  }

  /**
   * @return null when it cannot be read
   */
  Place place(JsonFields fields) {
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
      located = nearest(fields, located, nearestTown.value());
    }
    return new Place(kind, together(words, postcode), located);
  }

  /** A straddling sector is decided by the nearest town; without one, triage finds the hub. */
  private Located nearest(JsonFields fields, Located located, String town) {
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
}
