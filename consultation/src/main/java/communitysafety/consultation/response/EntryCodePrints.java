package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.PrintEntryCodes.Print;
import communitysafety.shared.staff.StaffMember;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Prints of many codes, made one after the other while nobody waits.
 *
 * <p>A print is held in the memory of this node for {@link #HELD}, for nobody but who asked for it:
 * codes that can be read are written nowhere. They are codes from the moment the print is first
 * fetched. When the portal stops before that, the print is gone and no code was made; when a
 * download breaks off, it can be fetched again.
 */
@ApplicationScoped
public class EntryCodePrints {

  /** More than so many are printed while nobody waits. */
  public static final int AT_ONCE = 200;

  /** How long a print can be fetched, from when it was asked for. */
  public static final Duration HELD = Duration.ofMinutes(30);

  private static final int MOST_HELD = 4;
  private static final System.Logger LOG = System.getLogger(EntryCodePrints.class.getName());

  @Inject MakeEntryCodes makeEntryCodes;
  @Inject PrintEntryCodes printEntryCodes;
  @Inject Clock clock;

  private final Map<UUID, Run> runs = new HashMap<>();
  private final ExecutorService printing =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "portal-entry-code-prints");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * How far a print is.
   *
   * @param done of how many codes, 0 to {@code of}
   * @param ready whether it can be fetched
   * @param failed whether it never can; no code was made
   */
  public record Standing(int done, int of, boolean ready, boolean failed) {}

  /**
   * Has codes printed. Needs WRITE_CONSULTATIONS.
   *
   * @param number 1 to {@value MakeEntryCodes#MOST}
   * @param language BCP 47 tag; English where there are no words in it
   * @param channel see {@link MakeEntryCodes}
   * @return what the print is known by
   * @throws NoCodesWanted as {@link MakeEntryCodes} does
   * @throws TooManyPrints when as many are held as the memory is to bear
   */
  public UUID begin(
      StaffMember member,
      PublicConsultation consultation,
      int number,
      Print print,
      String language,
      Channel channel) {
    List<EntryCode> codes = makeEntryCodes.draw(member, consultation.id(), number);
    Run run = new Run(member.id(), consultation, codes, channel, clock.instant().plus(HELD));
    UUID id = UUID.randomUUID();
    synchronized (runs) {
      runs.values().removeIf(each -> each.until.isBefore(clock.instant()));
      if (runs.size() >= MOST_HELD) {
        throw new TooManyPrints();
      }
      runs.put(id, run);
    }
    printing.execute(() -> print(run, print, language));
    return id;
  }

  private void print(Run run, Print print, String language) {
    try {
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      printEntryCodes.write(
          run.consultation, run.codes, print, language, zip, done -> run.done = done);
      run.zip = zip.toByteArray();
    } catch (IOException | RuntimeException e) {
      run.failed = true;
      LOG.log(Level.ERROR, "Codes could not be printed", e);
    }
  }

  /** Empty when this node holds no such print for the person: it is over, or never was. */
  public Optional<Standing> find(StaffMember member, UUID print) {
    return held(member, print)
        .map(run -> new Standing(run.done, run.codes.size(), run.zip != null, run.failed));
  }

  /**
   * Makes the codes of a print, unless that was done, and gives it out.
   *
   * @return a ZIP of PDFs; empty as with {@link #find}, and when it is not ready
   * @throws NoCodesWanted when the consultation is over by now
   */
  public Optional<byte[]> fetch(StaffMember member, UUID print) {
    Optional<Run> found = held(member, print).filter(run -> run.zip != null);
    found.ifPresent(run -> make(member, run));
    return found.map(run -> run.zip);
  }

  private void make(StaffMember member, Run run) {
    synchronized (run) {
      if (!run.made) {
        makeEntryCodes.keep(member, run.consultation.id(), run.codes, run.channel);
        run.made = true;
      }
    }
  }

  private Optional<Run> held(StaffMember member, UUID print) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(print))
          .filter(run -> run.by.equals(member.id()) && !run.until.isBefore(clock.instant()));
    }
  }

  @PreDestroy
  void stop() {
    printing.shutdownNow();
  }

  private static final class Run {

    private final UUID by;
    private final PublicConsultation consultation;
    private final List<EntryCode> codes;
    private final Channel channel;
    private final Instant until;
    private volatile int done;
    private volatile byte[] zip;
    private volatile boolean failed;
    private boolean made;

    Run(
        UUID by,
        PublicConsultation consultation,
        List<EntryCode> codes,
        Channel channel,
        Instant until) {
      this.by = by;
      this.consultation = consultation;
      this.codes = codes;
      this.channel = channel;
      this.until = until;
    }
  }
}
