package communitysafety.consultation.publication;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.KeysInTests;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What officers do to consultations before a test looks at what became of them: three of one team,
 * and a stranger of another, at a clock that can be moved.
 */
final class PublishingDesk {

  static final StaffMember ONE = Publishing.member("HUB-SELB");
  static final StaffMember TWO = Publishing.member("HUB-SELB");
  static final StaffMember THREE = Publishing.member("HUB-SELB");
  static final StaffMember STRANGER = Publishing.member("HUB-SCAR");

  final MovableClock clock = Publishing.beforeOpening();
  final UseCases portal = Publishing.useCases(clock, KeysInTests.blindIndex());

  List<UUID> listed(FindConsultations.Filter filter) {
    return portal.inTransaction(
        e ->
            portal
                .the(FindConsultations.class)
                .published(filter, FindConsultations.Order.NEWEST, 0, 100)
                .rows()
                .stream()
                .map(ListedConsultation::id)
                .toList());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Readiness.LONDON);
  }

  UUID begin(StaffMember member, String title) {
    return in(() -> portal.the(BeginConsultation.class).begin(member, title, "en"));
  }

  UUID begun() {
    return begin(ONE, "Feeling safe at night");
  }

  UUID complete() {
    UUID id = begun();
    write(ONE, id, Publishing.oneQuestion("safe"));
    describe(ONE, id, Publishing.complete());
    return id;
  }

  UUID proposed() {
    UUID id = complete();
    propose(ONE, id);
    return id;
  }

  UUID published() {
    UUID id = proposed();
    publish(TWO, id);
    return id;
  }

  UUID publishedInTwoLanguages() {
    UUID id = begun();
    write(ONE, id, Publishing.oneQuestionInTwoLanguages("safe"));
    Description told = Publishing.complete();
    Wording both = new Wording(Map.of("en", "Feeling safe", "pl", "Bezpiecznie"));
    describe(
        ONE,
        id,
        new Description(
            new Particulars(both, both, both, both, both, both, List.of()),
            told.area(),
            told.topics(),
            told.audience(),
            told.anonymous(),
            told.opensAt(),
            told.closesAt(),
            told.promise(),
            told.quotas()));
    propose(ONE, id);
    publish(TWO, id);
    return id;
  }

  void write(StaffMember member, UUID id, SurveyDocument document) {
    in(() -> portal.the(WriteDraft.class).write(member, id, draft(id).version(), document));
  }

  void describe(StaffMember member, UUID id, Description description) {
    portal.doInTransaction(
        e ->
            portal
                .the(DescribeConsultation.class)
                .describe(member, id, view(id).version(), description));
  }

  void propose(StaffMember member, UUID id) {
    portal.doInTransaction(
        e -> portal.the(ProposePublication.class).propose(member, id, draft(id).version()));
  }

  int publish(StaffMember member, UUID id) {
    return in(() -> portal.the(PublishConsultation.class).publish(member, id, draft(id).version()));
  }

  void extend(UUID id, Instant until, String reason) {
    portal.doInTransaction(
        e ->
            portal
                .the(ExtendConsultation.class)
                .extend(TWO, id, view(id).version(), until, reason));
  }

  void answer(UUID id) {
    answer(id, Wording.of("en", "Are you safe?"), Wording.of("en", "More lights"));
  }

  void answer(UUID id, Wording asked, Wording did) {
    Wording said = Wording.of("en", "Not there");
    portal.doInTransaction(
        e -> portal.the(SayWhatWeDid.class).say(TWO, id, view(id).version(), asked, said, did));
  }

  String preview(UUID id) {
    return in(() -> portal.the(MakePreview.class).make(ONE, id));
  }

  List<UUID> due() {
    return in(() -> portal.the(CloseDueConsultations.class).due());
  }

  boolean close(UUID id) {
    return in(() -> portal.the(CloseDueConsultations.class).close(id));
  }

  DraftView draft(UUID id) {
    return in(() -> portal.the(ReadDraft.class).read(ONE, id));
  }

  ConsultationView view(UUID id) {
    return in(() -> portal.the(ReadConsultation.class).read(ONE, id));
  }

  PublicConsultation consultation(UUID id) {
    return in(() -> consultations().byId(id).orElseThrow());
  }

  Optional<PublicConsultation> find(String slug) {
    return in(() -> consultations().find(slug));
  }

  Consultations consultations() {
    return portal.the(Consultations.class);
  }

  <T> T in(Supplier<T> work) {
    return portal.inTransaction(e -> work.get());
  }

  static int count(String table, UUID consultation) {
    try (Connection owner = PortalDatabase.get().owner().getConnection();
        PreparedStatement select =
            owner.prepareStatement(
                "select count(*) from consultation." + table + " where consultation = ?")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
