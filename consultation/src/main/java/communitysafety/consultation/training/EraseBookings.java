package communitysafety.consultation.training;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.BlindIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The operator's command that erases one person from training, run beside the serving portal as
 * {@code portal_owner}:
 *
 * <pre>
 * erase-bookings [--certificates]          tells what would go, and changes nothing
 * erase-bookings [--certificates] --yes    erases
 * </pre>
 *
 * <p>The person's e-mail address is one line of the standard input, not an argument: those can be
 * read by everybody on the machine. What goes, in one transaction: the bookings they made, with
 * their data keys and everybody in them, their places in bookings that others made, and their
 * certificates if that was said. Of the audit trail a line stays that says why, and how many
 * bookings. Whoever still has a place to come has to give it back first, so that those who wait get
 * it.
 */
public final class EraseBookings {

  /** What the process ends with: 0 done, 1 could not be done, 2 not understood. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private static final String YES = "--yes";
  private static final String CERTIFICATES = "--certificates";
  private static final String WHY = "ERASURE_REQUEST";

  private final DataSource owner;
  private final BlindIndex index;
  private final Clock clock;
  private final InputStream in;
  private final PrintStream out;

  /**
   * @param owner connects as {@code portal_owner}
   * @param in the address, one line in UTF-8
   * @param out where to tell the operator what happened; counts, nothing of the person
   */
  public EraseBookings(
      DataSource owner, BlindIndex index, Clock clock, InputStream in, PrintStream out) {
    this.owner = owner;
    this.index = index;
    this.clock = clock;
    this.in = in;
    this.out = out;
  }

  /** What went, or would. */
  private record Gone(int bookings, int others, int places, int certificates) {
    boolean isNothing() {
      return bookings + places + certificates == 0;
    }
  }

  /**
   * @return the exit code: 0 done, 1 nobody is there or they still have places to come, 2 not
   *     understood
   */
  public int run(String... arguments) throws SQLException {
    Set<String> said = Set.copyOf(List.of(arguments));
    Optional<Person> person =
        said.size() == arguments.length && Set.of(YES, CERTIFICATES).containsAll(said)
            ? whom()
            : Optional.empty();
    if (person.isEmpty()) {
      out.println("Usage: erase-bookings [--certificates] [--yes]");
      out.println("Say the e-mail address on the standard input.");
      return NOT_UNDERSTOOD;
    }
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return erase(connection, PersonIndex.of(person.get(), index), said);
      } finally {
        connection.rollback();
      }
    }
  }

  private Optional<Person> whom() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      return line == null ? Optional.empty() : Optional.of(new Person("?", line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private int erase(Connection connection, byte[] who, Set<String> said) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '5s'");
    }
    int toCome = toCome(connection, who);
    if (toCome > 0) {
      out.println(
          "Nothing was done: "
              + toCome
              + " bookings are still to come. Cancel them on the staff page first, so that those"
              + " who wait get the places.");
      return FAILED;
    }
    Gone gone =
        Sql.first(
                connection,
                "select bookings, others, places, certificates"
                    + " from consultation.erase_person(?, ?)",
                row -> new Gone(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                who,
                said.contains(CERTIFICATES))
            .orElseThrow();
    if (gone.isNothing()) {
      out.println("There is nobody with this address.");
      return FAILED;
    }
    AuditTrail.add(
        AuditEntry.by(Actor.SYSTEM, AuditAction.TRAINING_BOOKINGS_ERASED, OffsetDateTime.now(clock))
            .noting(WHY + " " + gone.bookings()),
        connection);
    if (said.contains(YES)) {
      connection.commit();
    }
    tell(gone, said.contains(YES));
    return DONE;
  }

  private void tell(Gone gone, boolean done) {
    out.println(
        (done ? "Erased " : "Would erase ")
            + gone.bookings()
            + " bookings, with "
            + gone.others()
            + " other people in them, "
            + gone.places()
            + " places in bookings of others, "
            + gone.certificates()
            + " certificates.");
    out.println(
        done
            ? "The audit trail keeps that it was done. Backups keep them until they are gone or"
                + " their epoch of keys is destroyed."
            : "Nothing was changed. To erase, say --yes.");
  }

  private int toCome(Connection connection, byte[] who) throws SQLException {
    return Sql.first(
            connection,
            "select count(*) from consultation.booking b"
                + " where b.state in ('OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING')"
                + " and (b.contact = ? or exists (select from consultation.attendee a"
                + " where a.booking = b.id and a.live and a.person = ?))"
                + " and (select max(d.ends_at) from consultation.session_date d"
                + " where d.session = b.session) > ?",
            row -> row.getInt(1),
            who,
            who,
            clock.instant().atOffset(ZoneOffset.UTC))
        .orElseThrow();
  }
}
