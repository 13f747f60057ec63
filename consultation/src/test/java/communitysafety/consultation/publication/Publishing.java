package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What tests of the life of consultations begin with: staff of two teams, and a short survey. */
public final class Publishing {

  /** What the public reads about a consultation that a test puts straight into its table. */
  public static final String PLAIN_PARTICULARS =
      "{\"title\":{\"en\":\"A consultation\"},\"summary\":{\"en\":\"One of a test\"},\"background\":{},"
          + "\"contact\":{},\"otherFormats\":{},\"privacyNotice\":{},\"documents\":[]}";

  public static final Instant OPENS = Instant.parse("2027-01-11T09:00:00Z");
  public static final Instant CLOSES = Instant.parse("2027-03-01T00:00:00Z");

  private Publishing() {}

  /** The use cases of this package, on the tests' database. */
  public static UseCases useCases(Clock clock, BlindIndex index) {
    return new UseCases(Consultation.class, DraftSurvey.class, AuditEntry.class)
        .with(Clock.class, clock)
        .with(BlindIndex.class, index);
  }

  public static MovableClock beforeOpening() {
    return MovableClock.at("2027-01-04T09:00:00Z");
  }

  /** A new member of a team, with an account, who may do all there is to consultations. */
  public static StaffMember member(String team) {
    return member(
        team,
        EnumSet.of(
            Permission.WRITE_CONSULTATIONS,
            Permission.PUBLISH_CONSULTATIONS,
            Permission.READ_RESPONSES,
            Permission.RELEASE_RESULTS));
  }

  public static StaffMember member(String team, Set<Permission> permissions) {
    UUID id = UUID.randomUUID();
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.staff_member"
                    + " (id, sign_in_name, display_name, password_hash, team, permissions)"
                    + " values (?, ?, ?, 'none', ?, '')")) {
      insert.setObject(1, id);
      insert.setString(2, id.toString());
      insert.setString(3, "Person " + id);
      insert.setString(4, team);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new StaffMember(id, "Person " + id, team, TeamKind.COMMUNITY_SAFETY_HUB, permissions);
  }

  /** One question in English. */
  public static SurveyDocument oneQuestion(String name) {
    return new SurveyDocument(
        "one_question",
        Wording.of("en", "One question"),
        List.of("en"),
        List.of(question(name, Wording.of("en", "How safe do you feel?"))),
        Map.of());
  }

  /** The same in Polish too. */
  static SurveyDocument oneQuestionInTwoLanguages(String name) {
    return new SurveyDocument(
        "one_question",
        new Wording(Map.of("en", "One question", "pl", "Jedno pytanie")),
        List.of("en", "pl"),
        List.of(
            question(
                name,
                new Wording(
                    Map.of("en", "How safe do you feel?", "pl", "Czy czujesz się bezpiecznie?")))),
        Map.of());
  }

  private static Question question(String name, Wording label) {
    return new Question(
        name,
        QuestionType.TEXT,
        label,
        Wording.NONE,
        "",
        "",
        Wording.NONE,
        "",
        Wording.NONE,
        "",
        "",
        null,
        false);
  }

  /** Everything that must be told before publication, in English. */
  public static Description complete() {
    return new Description(
        new Particulars(
            Wording.of("en", "Feeling safe at night"),
            Wording.of("en", "How safe you feel after dark."),
            Wording.of("en", "We plan the lights of next winter."),
            Wording.of("en", "hub@example.org"),
            Wording.of("en", "Ask us for paper or Easy Read."),
            Wording.of("en", "We keep your answers for two years."),
            List.of()),
        Description.COUNTY,
        Set.of(Topic.FEELING_SAFE),
        Audience.OPEN,
        false,
        OPENS,
        CLOSES,
        new PublicConsultation.Promise("The Partnership’s manager", LocalDate.of(2027, 5, 1)),
        List.of());
  }
}
