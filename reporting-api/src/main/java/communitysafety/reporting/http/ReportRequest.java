package communitysafety.reporting.http;

import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.Sharing;
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
    Reporter reporter = ReporterFields.reporter(fields.requiredObject("reporter"));
    PersonalText account = fields.requiredText("account", Submission.MAX_ACCOUNT);
    List<Incident> incidents = incidentFields.incidents(fields, subject);
    Occurrence occurrence = incidentFields.occurrence(fields.requiredObject("when"));
    Place place = incidentFields.place(fields.requiredObject("where"));
    List<FurtherIncident> further = incidentFields.further(fields);
    Details details = DetailsFields.details(fields.object("details"), strands(incidents));
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
        further,
        details,
        sharing,
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
