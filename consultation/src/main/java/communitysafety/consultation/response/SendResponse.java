package communitysafety.consultation.response;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.Quotas.Quota;
import communitysafety.consultation.survey.Route;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.WrappedKey;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a response in: looks at every answer again, uses the code up, keeps to the quotas, and
 * seals. All in the running transaction, of which the caller's draft is part.
 *
 * <p>Whether a response is in time, a code unused and a place left is decided by the statements
 * that take them, in one round trip behind a savepoint: what is refused leaves nothing behind, and
 * the caller's transaction goes on.
 *
 * <p>In an anonymous consultation the response waits, sealed, until {@link MixResponses} moves it
 * with others, for which {@link ResponseWaits} is fired.
 */
@Dependent
public class SendResponse {

  /** Said of a consultation in its own row, by the clock of the database. */
  private static final String IS_OPEN =
      "from consultation.consultation c where c.id = ? and c.state = 'PUBLISHED'"
          + " and c.opens_at <= clock_timestamp() and clock_timestamp() < c.closes_at";

  /**
   * So long after the end what came on paper in time can be written down; not once it was said what
   * was done about what people answered.
   */
  public static final int DAYS_TO_WRITE_DOWN = 28;

  private static final String IS_WRITTEN_DOWN =
      "from consultation.consultation c where c.id = ? and c.state in ('PUBLISHED', 'CLOSED')"
          + " and c.opens_at <= clock_timestamp() and c.we_did is null"
          + " and clock_timestamp() < c.closes_at + interval '"
          + DAYS_TO_WRITE_DOWN
          + " days'";

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final ResponseKeys responseKeys;
  private final EntryKeys entryKeys;
  private final BatchKeys batchKeys;
  private final Quotas quotas;
  private final BlindIndex index;
  private final References references;
  private final Event<ResponseWaits> waits;
  private final Clock clock;

  @Inject
  SendResponse(
      ResponseKeys responseKeys,
      EntryKeys entryKeys,
      BatchKeys batchKeys,
      Quotas quotas,
      BlindIndex index,
      References references,
      Event<ResponseWaits> waits,
      Clock clock) {
    this.responseKeys = responseKeys;
    this.entryKeys = entryKeys;
    this.batchKeys = batchKeys;
    this.quotas = quotas;
    this.index = index;
    this.references = references;
    this.waits = waits;
    this.clock = clock;
  }

  /** What was refused changed nothing; the running transaction goes on either way. */
  @Transactional
  public SendingResult send(Sending sending) {
    return send(sending, IS_OPEN);
  }

  /**
   * As {@link #send}, for staff who write down what reached them another way while it was open:
   * until {@value #DAYS_TO_WRITE_DOWN} days after its end.
   */
  @Transactional
  public SendingResult writeDown(Sending sending) {
    if (sending.channel() == Channel.WEB) {
      throw new IllegalArgumentException("what comes by the web comes while it is open");
    }
    return send(sending, IS_WRITTEN_DOWN);
  }

  private SendingResult send(Sending sending, String inTime) {
    PublicConsultation consultation = sending.consultation();
    Route route = consultation.survey().route(sending.answers());
    if (!route.isComplete()) {
      return new SendingResult.Incomplete();
    }
    if (consultation.isPreview()) {
      return new SendingResult.NotOpen();
    }
    SealedResponse response =
        new SealedResponse(route.onRoute(), sending.language(), sending.mayPublishWords());
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      if (!isInTime(connection, consultation.id(), inTime)) {
        return new SendingResult.NotOpen();
      }
      return consultation.anonymous()
          ? keepWaiting(connection, sending, response)
          : keep(connection, sending, response, inTime);
    } catch (SQLException e) {
      throw new PersistenceException("A response could not be stored", e);
    }
  }

  /**
   * Before anything else is held: who closes a consultation holds its row and then what hangs on
   * it, so whoever sends goes the same way round. That it is open is asked again in the end.
   */
  private static boolean isInTime(Connection connection, UUID consultation, String inTime)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 " + inTime + " for key share")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private SendingResult keep(
      Connection connection, Sending sending, SealedResponse response, String inTime)
      throws SQLException {
    UUID consultation = sending.consultation().id();
    Taking taking = new Taking(consultation);
    if (sending.consultation().audience() != Audience.OPEN) {
      Optional<byte[]> code = indexOf(connection, sending);
      if (code.isEmpty()) {
        return new SendingResult.CodeUnknown();
      }
      taking.useUp(code.get(), "USED");
    }
    for (Quota quota : quotasOf(connection, sending, response)) {
      taking.takePlace(quota.id());
    }
    DataKey key = responseKeys.findOrCreate(connection, consultation);
    UUID id = UUID.randomUUID();
    Reference reference = references.next();
    taking.last(
        "insert into consultation.response"
            + " (id, consultation, survey_version, channel, week, sealed, withdrawal, state)"
            + " select ?, c.id, ?, coalesce((select e.channel from consultation.entry_code e"
            + "   where e.consultation = c.id and e.code = ?), ?), ?, ?, ?, 'NEW' "
            + inTime,
        id,
        sending.consultation().surveyVersion(),
        sending.channel() == Channel.WEB ? taking.code : null,
        sending.channel().name(),
        week(clock),
        ResponseSeal.seal(response, id, key),
        withdrawalIndex(index, reference),
        consultation);
    return taking.run(connection, new SendingResult.Accepted(Optional.of(reference)));
  }

  private SendingResult keepWaiting(Connection connection, Sending sending, SealedResponse response)
      throws SQLException {
    UUID consultation = sending.consultation().id();
    Optional<byte[]> code = indexOf(connection, sending);
    if (code.isEmpty()) {
      return new SendingResult.CodeUnknown();
    }
    WaitingResponses waiting = new WaitingResponses(connection, consultation, batchKeys);
    List<Quota> held = quotasOf(connection, sending, response);
    WrappedKey batch = held.isEmpty() ? waiting.batchToAddTo() : waiting.batchAlone();
    if (!held.isEmpty()) {
      // Read again: those before may have been mixed, and counted, while this one waited.
      held = quotasOf(connection, sending, response);
    }
    if (!held.isEmpty() && !hasPlace(held, waiting.open(batch))) {
      return new SendingResult.Full();
    }
    WaitingResponse kept =
        new WaitingResponse(
            response,
            sending.consultation().surveyVersion(),
            sending.channel(),
            held.stream().map(Quota::id).toList());
    Taking taking = new Taking(consultation);
    taking.useUp(code.get(), "WAITING");
    taking.last(
        "insert into consultation.response_waiting (id, consultation, sealed) select ?, c.id, ? "
            + IS_OPEN,
        UUID.randomUUID(),
        waiting.seal(kept, batch),
        consultation);
    SendingResult result = taking.run(connection, new SendingResult.Accepted(Optional.empty()));
    if (result instanceof SendingResult.Accepted) {
      waits.fire(new ResponseWaits(consultation));
    }
    return result;
  }

  /** Those who wait have taken their places too. Nobody else is at it: the batch is ours alone. */
  private static boolean hasPlace(List<Quota> held, List<WaitingResponse> waiting) {
    return held.stream()
        .allMatch(
            quota ->
                quota.taken()
                        + waiting.stream()
                            .filter(each -> each.quotas().contains(quota.id()))
                            .count()
                    < quota.wanted());
  }

  private List<Quota> quotasOf(Connection connection, Sending sending, SealedResponse response)
      throws SQLException {
    return quotas.heldBy(
        response.answers(),
        connection,
        sending.consultation().id(),
        sending.consultation().survey());
  }

  private Optional<byte[]> indexOf(Connection connection, Sending sending) throws SQLException {
    if (sending.code().isEmpty()) {
      return Optional.empty();
    }
    return entryKeys
        .find(connection, sending.consultation().id())
        .map(key -> EntryKeys.index(key, sending.code().get()));
  }

  static byte[] withdrawalIndex(BlindIndex index, Reference reference) {
    return index.of(
        "consultation-withdrawal", reference.value().getBytes(StandardCharsets.US_ASCII));
  }

  /** The Monday, as people here count their weeks. */
  static LocalDate week(Clock clock) {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE))
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The statements that take a response, to be sent together; each must change one row. */
  private static final class Taking {

    private final UUID consultation;
    private final StringBuilder statements = new StringBuilder("savepoint taking");
    private final List<Object> values = new ArrayList<>();
    private byte[] code;
    private int places;

    Taking(UUID consultation) {
      this.consultation = consultation;
    }

    void useUp(byte[] index, String state) {
      code = index;
      add(
          "update consultation.entry_code set state = ?"
              + " where consultation = ? and code = ? and state = 'UNUSED'",
          state,
          consultation,
          index);
    }

    void takePlace(UUID quota) {
      places++;
      add("update consultation.quota set taken = taken + 1 where id = ? and taken < wanted", quota);
    }

    void last(String insert, Object... itsValues) {
      add(insert, itsValues);
    }

    private void add(String statement, Object... itsValues) {
      statements.append(";\n").append(statement);
      values.addAll(Arrays.asList(itsValues));
    }

    SendingResult run(Connection connection, SendingResult.Accepted accepted) throws SQLException {
      List<Integer> changed = new ArrayList<>();
      try (PreparedStatement all = connection.prepareStatement(statements.toString())) {
        for (int i = 0; i < values.size(); i++) {
          all.setObject(i + 1, values.get(i));
        }
        all.execute();
        while (all.getMoreResults() || all.getUpdateCount() >= 0) {
          changed.add(all.getUpdateCount());
        }
      }
      if (changed.stream().allMatch(rows -> rows == 1)) {
        return accepted;
      }
      try (Statement back = connection.createStatement()) {
        back.execute("rollback to savepoint taking");
      }
      if (changed.get(changed.size() - 1) == 0) {
        return new SendingResult.NotOpen();
      }
      boolean codeRefused = code != null && changed.get(0) == 0;
      return codeRefused ? refusedCode(connection) : new SendingResult.Full();
    }

    private SendingResult refusedCode(Connection connection) throws SQLException {
      try (PreparedStatement select =
          connection.prepareStatement(
              "select 1 from consultation.entry_code where consultation = ? and code = ?")) {
        select.setObject(1, consultation);
        select.setBytes(2, code);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? new SendingResult.CodeUsed() : new SendingResult.CodeUnknown();
        }
      }
    }
  }
}
