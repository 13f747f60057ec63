package communitysafety.consultation.results;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.SendResponse;
import communitysafety.consultation.results.StoreImported.Numbered;
import communitysafety.consultation.results.StoreImported.Stored;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings in responses that came on paper, by telephone or face to face, from a CSV file: the first
 * row names the columns as {@link ExportResponses} does, each other row is one response. A row is
 * read as if somebody had answered it page by page, and is taken whole or not at all. The file is
 * read as it comes; only one batch is in memory.
 */
@Dependent
public class ImportResponses {

  /** So many rows are stored in one transaction. */
  static final int BATCH = 500;

  /** Of so many refused rows the reasons are told. */
  static final int MOST_TOLD = 200;

  private static final System.Logger LOG = System.getLogger(ImportResponses.class.getName());
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Consultations consultations;
  private final StoreImported storing;
  private final Clock clock;

  @Inject
  ImportResponses(Consultations consultations, StoreImported storing, Clock clock) {
    this.consultations = consultations;
    this.storing = storing;
    this.clock = clock;
  }

  /** Whether responses can be brought in, or why not. */
  public enum Offer {
    OFFERED,
    /**
     * Who takes part does so with a code, and whoever brings in a file has none: the code is what
     * keeps anybody from answering twice, and what an anonymous consultation is mixed by.
     */
    NEEDS_CODES,
    /**
     * It is over, and what reached the team while it was open can still be brought in, for {@value
     * SendResponse#DAYS_TO_WRITE_DOWN} days.
     */
    OVER,
    /** It has not begun, was over long ago, or it was said what was done about it. */
    NOT_OPEN
  }

  /**
   * @param headings of the columns there can be, in the order of the questions
   */
  public record Offered(PublicConsultation consultation, Offer offer, List<String> headings) {}

  /**
   * How responses are brought in.
   *
   * @param channel any but {@link Channel#WEB}
   * @param inTime the officer says that all of them came while it was open
   * @param otherPeople the officer says that rows which are the same as rows brought in before are
   *     of other people
   */
  public record Manner(Channel channel, boolean inTime, boolean otherPeople) {
    public Manner {
      if (channel == Channel.WEB) {
        throw new IllegalArgumentException("what came by the web is not brought in from files");
      }
    }
  }

  /**
   * A response that was taken.
   *
   * @param line where its row begins in the file, from 1
   * @param reference for the person it is of: to take it back with. It is nowhere stored
   */
  public record TakenRow(long line, Reference reference) {}

  /** Is told of each row that was taken, as soon as it is stored for good. */
  @FunctionalInterface
  public interface Listener {
    void taken(TakenRow row) throws IOException;
  }

  /**
   * What came of a file.
   *
   * @param there how many rows had been brought in before, and were not again
   * @param refused how many rows were not taken
   * @param told the first {@value #MOST_TOLD} of them, or why nothing of the file was taken
   */
  public record Imported(int taken, int there, int refused, List<RefusedRow> told) {}

  /**
   * Needs WRITE_CONSULTATIONS.
   *
   * @throws ResultsNotFound when the team has no such consultation that was published
   */
  public Offered offer(StaffMember member, UUID consultation) {
    member.requires(Permission.WRITE_CONSULTATIONS);
    PublicConsultation found =
        consultations
            .byId(consultation)
            .filter(each -> each.team().equals(member.team()))
            .orElseThrow(ResultsNotFound::new);
    Offer offer = Offer.OFFERED;
    if (found.audience() != Audience.OPEN || found.anonymous()) {
      offer = Offer.NEEDS_CODES;
    } else if (found.phase(clock.instant()) != Phase.OPEN) {
      offer = isStillWrittenDown(found) ? Offer.OVER : Offer.NOT_OPEN;
    }
    List<String> columns = ResponseColumns.of(List.of(found.survey()));
    return new Offered(
        found,
        offer,
        columns.stream()
            .filter(each -> !each.equals(ResponseColumns.CHANNEL))
            .filter(each -> !each.equals(ResponseColumns.WEEK))
            .toList());
  }

  private boolean isStillWrittenDown(PublicConsultation found) {
    Phase phase = found.phase(clock.instant());
    return (phase == Phase.CLOSED || phase == Phase.RESULTS)
        && clock
            .instant()
            .isBefore(found.closesAt().plus(SendResponse.DAYS_TO_WRITE_DOWN, ChronoUnit.DAYS));
  }

  /**
   * Takes no transaction of the caller: each batch is stored for itself. Needs WRITE_CONSULTATIONS.
   *
   * <p>A file that was brought in before, whole or in part, may be brought in again: rows that are
   * there already are known again, and are not counted twice.
   *
   * @param file not trusted; stays open
   * @throws ResultsNotFound when the team has no such consultation that was published
   * @throws ImportNotOffered when it takes part by codes, is not open, or is over and the officer
   *     does not say that all came in time
   * @throws IOException when the file cannot be read or the listener throws it: what was stored
   *     before stays
   */
  public Imported bringIn(
      StaffMember member, UUID consultation, Manner manner, InputStream file, Listener listener)
      throws IOException {
    Offered offered = offer(member, consultation);
    boolean accepted =
        offered.offer() == Offer.OFFERED || (offered.offer() == Offer.OVER && manner.inTime());
    if (!accepted) {
      throw new ImportNotOffered();
    }
    Run run = new Run(member, offered.consultation(), manner, listener);
    run.read(file);
    return new Imported(run.taken, run.there, run.refused, List.copyOf(run.told));
  }

  /** One file on its way in. */
  private final class Run {
    private final StaffMember member;
    private final PublicConsultation consultation;
    private final Manner manner;
    private final Listener listener;
    private final List<Numbered> batch = new ArrayList<>(BATCH);

    /**
     * How often a row has come in this file; a hundred thousand that differ take a few megabytes.
     */
    private final Map<Long, Integer> occurrences = new HashMap<>();

    private final List<RefusedRow> told = new ArrayList<>();
    private int taken;
    private int there;
    private int refused;

    Run(StaffMember member, PublicConsultation consultation, Manner manner, Listener listener) {
      this.member = member;
      this.consultation = consultation;
      this.manner = manner;
      this.listener = listener;
    }

    void read(InputStream file) throws IOException {
      // A decoder of its own: it says so when the bytes are no UTF-8, and puts in no "?".
      BufferedReader text =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
      CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
      CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get();
      long line = 1;
      try {
        Iterator<CSVRecord> records = parser.iterator();
        Optional<List<String>> headings =
            records.hasNext() ? headings(records.next()) : noHeadings();
        if (headings.isEmpty()) {
          return;
        }
        ResponseRows rows = new ResponseRows(consultation.survey(), headings.get());
        line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
          CSVRecord record = records.next();
          if (!isBlank(record)) {
            take(rows.read(line, record.values()));
          }
          line = parser.getCurrentLineNumber() + 1;
        }
      } catch (UncheckedIOException e) {
        refuse(RefusedRow.of(line, "", RefusedRow.Reason.NOT_CSV));
      }
      store();
    }

    private Optional<List<String>> noHeadings() {
      refuse(RefusedRow.of(1, "", RefusedRow.Reason.NO_HEADINGS));
      return Optional.empty();
    }

    /** Empty when nothing can be read under them, as was told. */
    private Optional<List<String>> headings(CSVRecord record) {
      Set<String> known = ResponseRows.columns(consultation.survey());
      List<String> headings = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (String each : record) {
        String heading =
            headings.isEmpty() && each.startsWith(BYTE_ORDER_MARK) ? each.substring(1) : each;
        heading = heading.strip();
        headings.add(heading);
        if (!known.contains(heading)) {
          refuse(RefusedRow.of(1, heading, RefusedRow.Reason.UNKNOWN_COLUMN));
        } else if (!seen.add(heading)) {
          refuse(RefusedRow.of(1, heading, RefusedRow.Reason.REPEATED_COLUMN));
        }
      }
      return refused == 0 ? Optional.of(headings) : Optional.empty();
    }

    private static boolean isBlank(CSVRecord record) {
      return record.stream().allMatch(String::isBlank);
    }

    private void take(ResponseRows.Read read) throws IOException {
      if (read.refused() != null) {
        refuse(read.refused());
        return;
      }
      batch.add(
          new Numbered(
              read.row(), occurrences.merge(fingerprint(read.row().content()), 1, Integer::sum)));
      if (batch.size() == BATCH) {
        store();
      }
    }

    /** Eight bytes: two rows that differ and have the same are not to be met with. */
    private static long fingerprint(String content) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("This Java has no SHA-256", e);
      }
    }

    private void store() throws IOException {
      if (batch.isEmpty()) {
        return;
      }
      List<Numbered> rows = List.copyOf(batch);
      batch.clear();
      Stored stored;
      try {
        stored = storing.store(member, consultation, manner, rows);
      } catch (RuntimeException e) {
        // Rolled back: none of these rows is there. What was stored before stays. What the database
        // says of it may hold what stands in a row, and is not written down.
        LOG.log(
            System.Logger.Level.WARNING,
            "Rows of a file could not be stored: {0}",
            e.getClass().getName());
        rows.forEach(
            each -> refuse(RefusedRow.of(each.row().line(), "", RefusedRow.Reason.NOT_STORED)));
        return;
      }
      taken += stored.taken().size();
      there += stored.there().size();
      stored.refused().forEach(this::refuse);
      for (TakenRow each : stored.taken()) {
        listener.taken(each);
      }
    }

    private void refuse(RefusedRow row) {
      refused++;
      if (told.size() < MOST_TOLD) {
        told.add(row);
      }
    }
  }
}
