package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.PrintEntryCodes.Print;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prints of many codes, made one after the other while nobody waits.
 *
 * <p>What was asked for is kept with its codes for {@link #kept}, sealed under a key that nobody
 * has but the browser of who asked. With that key any node prints it: the one that was asked, or
 * another when that one is away or was started again. The print itself is held in the memory of the
 * node that made it for {@link #HELD} after it was last looked for, and made again after that. They
 * are codes from the moment the print is first fetched; when a download breaks off, it can be
 * fetched again.
 */
@ApplicationScoped
public class EntryCodePrints {

  /** More than so many are printed while nobody waits. */
  public static final int AT_ONCE = 200;

  /** How long a node holds a print that nobody looks for. */
  static final Duration HELD = Duration.ofMinutes(30);

  private static final int MOST_HELD = 4;
  private static final System.Logger LOG = System.getLogger(EntryCodePrints.class.getName());

  @Inject MakeEntryCodes makeEntryCodes;
  @Inject PrintEntryCodes printEntryCodes;
  @Inject Drafts drafts;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "portal.retention.prints", defaultValue = "PT24H")
  Duration kept;

  private final Map<UUID, Run> runs = new HashMap<>();
  private final ExecutorService printing =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "portal-entry-code-prints");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * How far a print is on this node.
   *
   * @param print tells it from others of the person
   * @param done of how many codes, 0 to {@code of}
   * @param ready whether it can be fetched
   * @param failed whether this node cannot make it; no code was made
   */
  public record Standing(UUID print, int done, int of, boolean ready, boolean failed) {}

  /**
   * What was asked for.
   *
   * @param key opens it, to be kept by the browser of who asked alone
   */
  public record Asked(UUID print, DraftKey key) {}

  /**
   * Has codes printed. Needs WRITE_CONSULTATIONS.
   *
   * @param number 1 to {@value MakeEntryCodes#MOST}
   * @param language BCP 47 tag; English where there are no words in it
   * @param channel see {@link MakeEntryCodes}
   * @throws NoCodesWanted as {@link MakeEntryCodes} does
   * @throws TooManyPrints when as many are held as the memory is to bear
   */
  public Asked begin(
      StaffMember member,
      PublicConsultation consultation,
      int number,
      Print print,
      String language,
      Channel channel) {
    OrderedPrint ordered =
        new OrderedPrint(
            UUID.randomUUID(),
            member.id(),
            consultation.id(),
            print,
            language,
            channel,
            makeEntryCodes.draw(member, consultation.id(), number));
    if (running(ordered, consultation).isEmpty()) {
      throw new TooManyPrints();
    }
    return new Asked(ordered.id(), drafts.begin(ordered.write(), kept).key());
  }

  /** How long a print can be fetched, from when it was asked for. */
  public Duration kept() {
    return kept;
  }

  /**
   * How far a print is; where this node does not have it, it begins to print.
   *
   * @return empty when the key opens no print of this consultation for the person: its time is
   *     over, or it never was
   */
  public Optional<Standing> find(
      StaffMember member, PublicConsultation consultation, DraftKey key) {
    return open(member, consultation, key)
        .map(
            ordered ->
                running(ordered, consultation)
                    .map(run -> run.standing(ordered))
                    .orElseGet(() -> waiting(ordered)));
  }

  /** There is no room yet: it begins at a later look. */
  private static Standing waiting(OrderedPrint ordered) {
    return new Standing(ordered.id(), 0, ordered.codes().size(), false, false);
  }

  /**
   * Makes the codes of a print, unless that was done, and gives it out.
   *
   * @return a ZIP of PDFs; empty as with {@link #find}, and when it is not ready on this node
   * @throws NoCodesWanted when the consultation is over by now
   */
  public Optional<byte[]> fetch(StaffMember member, PublicConsultation consultation, DraftKey key) {
    Optional<OrderedPrint> found = open(member, consultation, key);
    Optional<byte[]> printed =
        found.flatMap(each -> running(each, consultation)).map(run -> run.zip);
    printed.ifPresent(
        zip -> {
          OrderedPrint ordered = found.orElseThrow();
          makeEntryCodes.keep(member, ordered.consultation(), ordered.codes(), ordered.channel());
        });
    return printed;
  }

  private Optional<OrderedPrint> open(
      StaffMember member, PublicConsultation consultation, DraftKey key) {
    return drafts
        .find(key)
        .map(found -> OrderedPrint.read(found.content()))
        .filter(ordered -> ordered.by().equals(member.id()))
        .filter(ordered -> ordered.consultation().equals(consultation.id()));
  }

  /** The print on this node, begun now if there is room. */
  private Optional<Run> running(OrderedPrint ordered, PublicConsultation consultation) {
    Instant now = clock.instant();
    synchronized (runs) {
      runs.values().removeIf(each -> each.until.isBefore(now));
      Run known = runs.get(ordered.id());
      if (known == null && runs.size() < MOST_HELD) {
        Run begun = new Run();
        runs.put(ordered.id(), begun);
        printing.execute(() -> print(begun, ordered, consultation));
        known = begun;
      }
      if (known != null) {
        known.until = now.plus(HELD);
      }
      return Optional.ofNullable(known);
    }
  }

  private void print(Run run, OrderedPrint ordered, PublicConsultation consultation) {
    try {
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      printEntryCodes.write(
          consultation,
          ordered.codes(),
          ordered.print(),
          ordered.language(),
          zip,
          done -> run.done = done);
      run.zip = zip.toByteArray();
    } catch (IOException | RuntimeException e) {
      run.failed = true;
      LOG.log(Level.ERROR, "Codes could not be printed", e);
    }
  }

  @PreDestroy
  void stop() {
    printing.shutdownNow();
  }

  private static final class Run {

    /** Guarded by the runs. */
    private Instant until;

    private volatile int done;
    private volatile byte[] zip;
    private volatile boolean failed;

    Standing standing(OrderedPrint ordered) {
      return new Standing(ordered.id(), done, ordered.codes().size(), zip != null, failed);
    }
  }
}
