package communitysafety.shared.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext EntityManager entityManager;
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
      // Several may read at once when the portal has just started: the same rows, and it happens
      // once.
      return snapshot = read(now);
    }
    if (now.isBefore(last.readAt().plus(FRESH_FOR)) || !rereading.compareAndSet(false, true)) {
      return last;
    }
    try {
      return snapshot = read(now);
    } finally {
      rereading.set(false);
    }
  }

  private Snapshot read(Instant now) {
    return Snapshot.of(new GazetteerReader(this::rows).read(), now);
  }

  List<?> rows(String sql) {
    return entityManager.createNativeQuery(sql).getResultList();
  }

  private record Snapshot(List<Area> areas, List<Hub> hubs, HubLocator locator, Instant readAt) {

    static Snapshot of(Gazetteer gazetteer, Instant readAt) {
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
      return new Snapshot(gazetteer.areas(), hubs, new HubLocator(gazetteer), readAt);
    }
  }
}
