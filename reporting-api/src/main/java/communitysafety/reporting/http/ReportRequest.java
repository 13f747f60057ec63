package communitysafety.reporting.http;

import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of {@code POST /api/reports}: one JSON object, described at {@code /openapi}.
 *
 * @param json what was sent
 * @param bytes the same as it came in, to tell a repeated request from another one
 */
record ReportRequest(JsonObject json, byte[] bytes) {

  /**
   * The submission it tells of.
   *
   * @param today in Europe/London
   * @throws InvalidInput naming every field that is wrong
   */
  Submission toSubmission(HubLocator locator, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    JsonFields fields = new JsonFields(json, "", problems);
    IncidentFields incidentFields = new IncidentFields(locator, today);

    Subject subject = fields.requiredChoice("subject", Subject.class);
    boolean dangerNow = fields.flagOrFalse("dangerNow");
    JsonFields who = fields.requiredObject("reporter");
    Reporter reporter = ReporterFields.reporter(who);
    PersonalText account = fields.requiredText("account", Submission.MAX_ACCOUNT);
    List<Incident> incidents = incidentFields.incidents(fields, subject);
    Occurrence occurrence = incidentFields.occurrence(fields.requiredObject("when"));
    Place place = incidentFields.place(fields.requiredObject("where"));
    List<FurtherIncident> further = incidentFields.further(fields);
    Details details = DetailsFields.details(fields.object("details"), strands(incidents));
    Consents consents = consents(fields.object("consents"), who.has("name"));
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
        further,
        details,
        consents,
        toTriage);
  }

  private static Set<Strand> strands(List<Incident> incidents) {
    return incidents.stream()
        .flatMap(
            incident ->
                incident.fold(
                    hateCrime -> hateCrime.strands().stream(),
                    behaviour -> Stream.<Strand>empty(),
                    unclassified -> Stream.<Strand>empty()))
        .collect(Collectors.toSet());
  }

  private static Consents consents(JsonFields fields, boolean named) {
    Consents consents =
        new Consents(
            level(fields, "police", named),
            level(fields, "hub", named),
            fields.flagOrFalse("support"));
    fields.refuseTheRest();
    return consents;
  }

  /** Who calls us has to have asked; where nothing is said, nobody learns who reported. */
  private static ConsentLevel level(JsonFields fields, String recipient, boolean named) {
    ConsentLevel level = fields.choice(recipient, ConsentLevel.class);
    if (level != null && !ConsentLevel.offeredTo(named).contains(level)) {
      fields.note(recipient, "needs-a-name");
    }
    return level == null ? ConsentLevel.WHAT_HAPPENED : level;
  }
}
