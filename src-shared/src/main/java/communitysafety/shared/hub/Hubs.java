package communitysafety.shared.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The hubs and the tables of places. They are read on first use, then served from memory, and read
 * again by the first to ask after ten minutes; everybody else goes on with what is there, so nobody
 * ever waits for another. A change in the tables is seen by every node within those ten minutes,
 * without a restart.
 */
@ApplicationScoped
public class Hubs {

  static final Duration FRESH_FOR = Duration.ofMinutes(10);
  static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(Hubs.class.getName());

  @Inject PlaceRows tables;
  @Inject Clock clock;

  private final AtomicBoolean rereading = new AtomicBoolean();
  private volatile Snapshot snapshot;

  /** All hubs, in the order they are shown in. */
  public List<Hub> all() {
    return current().hubs();
  }

  /** The hub with that code, if there is one. */
  public Optional<Hub> find(String code) {
    return all().stream().filter(hub -> hub.code().equals(code)).findFirst();
  }

  /** Every area in the order of showing: the hubs', the City of York, outside, not known. */
  public List<Area> areas() {
    return current().areas();
  }

  /** Finds places by the tables as they stand now. */
  public HubLocator locator() {
    return current().locator();
  }

  private Snapshot current() {
    Snapshot last = snapshot;
    Instant now = clock.instant();
    if (last == null) {
      // When the portal has just started several may read at once: the same rows, and only then.
      Snapshot first = read(now);
      snapshot = first;
      return first;
    }
    if (now.isBefore(last.freshUntil()) || !rereading.compareAndSet(false, true)) {
      return last;
    }
    try {
      snapshot = read(now);
    } catch (PersistenceException | IllegalStateException e) {
      // Yesterday's borders are better than none; the reason is the database's or the tables'.
      LOG.log(Level.WARNING, "The tables of places could not be read again; the old ones serve", e);
      snapshot = last.freshUntil(now.plus(RETRY_AFTER));
    } finally {
      rereading.set(false);
    }
    return snapshot;
  }

  private Snapshot read(Instant now) {
    return Snapshot.of(new GazetteerReader(this::rows).read(), now.plus(FRESH_FOR));
  }

  List<?> rows(String sql) {
    return tables.read(sql);
  }

  private record Snapshot(
      List<Area> areas, List<Hub> hubs, HubLocator locator, Instant freshUntil) {

    static Snapshot of(Gazetteer gazetteer, Instant freshUntil) {
      List<Hub> hubs =
          gazetteer.areas().stream()
              .filter(area -> area.kind() == AreaKind.HUB)
              .map(
                  area ->
                      new Hub(
                          area.code(),
                          area.name(),
                          gazetteer.mainTowns().getOrDefault(area.code(), List.of()).stream()
                              .map(Town::name)
                              .toList()))
              .toList();
      return new Snapshot(gazetteer.areas(), hubs, new HubLocator(gazetteer), freshUntil);
    }

    Snapshot freshUntil(Instant later) {
      return new Snapshot(areas, hubs, locator, later);
    }
  }
}
