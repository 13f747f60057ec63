package communitysafety.portal.abuse;

import communitysafety.shared.privacy.PassingLabels;
import communitysafety.shared.privacy.PassingLabels.Label;
import communitysafety.shared.privacy.PassingLabels.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The buckets of all who came lately, under names that pass ({@link PassingLabels}): no address is
 * kept, not even in memory. Every hour the key of the names changes; a bucket whose owner comes
 * again is carried over, one whose owner does not is forgotten an hour later.
 *
 * <p>Bounded: the one that was not used for longest goes when there are too many. Somebody with so
 * many networks is held by the budget of all together.
 */
final class Buckets {

  static final Duration PERIOD = Duration.ofHours(1);

  /** Of the present hour, and as many of the one before: some ten megabytes at the most. */
  static final int MOST = 50_000;

  /**
   * How much is allowed in an hour, and at once; 0 for as much as one likes.
   *
   * @param network each network
   * @param everyone all together
   */
  record Limit(int network, int everyone) {}

  private record Owner(Budget budget, Label label) {}

  private final Clock clock;
  private final PassingLabels labels;
  private final Map<Budget, Limit> limits;
  private final int trustedFactor;
  private final Map<Budget, Bucket> ofEveryone = new EnumMap<>(Budget.class);
  private Map<Owner, Bucket> present = bounded();
  private Map<Owner, Bucket> before = bounded();
  private long turn;

  /**
   * @param trustedFactor how many times as much a trusted place may do
   */
  Buckets(Clock clock, Map<Budget, Limit> limits, int trustedFactor) {
    this.clock = clock;
    this.labels = new PassingLabels(clock, PERIOD);
    this.limits = new EnumMap<>(limits);
    this.trustedFactor = trustedFactor;
    limits.forEach(
        (budget, limit) -> {
          if (limit.everyone() > 0) {
            ofEveryone.put(budget, new Bucket(limit.everyone(), clock.instant()));
          }
        });
  }

  /** Asks for one use by somebody from a network; if the answer is yes, it has been counted. */
  synchronized Answer ask(Budget budget, String network) {
    Limit limit = limits.get(budget);
    Instant now = clock.instant();
    Bucket own = limit.network() > 0 ? bucket(budget, "network " + network, limit.network()) : null;
    if (own != null && !own.untilNext(now).isZero()) {
      return new Answer(Answer.Verdict.SLOWLY, own.untilNext(now));
    }
    Bucket everyones = ofEveryone.get(budget);
    if (everyones != null && !everyones.untilNext(now).isZero()) {
      return new Answer(Answer.Verdict.BUSY, everyones.untilNext(now));
    }
    if (own != null) {
      own.take();
    }
    if (everyones != null) {
      everyones.take();
    }
    return Answer.YES;
  }

  /**
   * The same from a trusted place, whatever its network: it has a budget of its own, and what
   * others use up does not concern it.
   */
  synchronized Answer askFromPlace(Budget budget, String place) {
    Limit limit = limits.get(budget);
    if (limit.network() == 0) {
      return Answer.YES;
    }
    Bucket own =
        bucket(budget, "place " + place, Math.multiplyExact(limit.network(), trustedFactor));
    Duration wait = own.untilNext(clock.instant());
    if (!wait.isZero()) {
      return new Answer(Answer.Verdict.SLOWLY, wait);
    }
    own.take();
    return Answer.YES;
  }

  /** How many are remembered. */
  synchronized int size() {
    return present.size() + before.size();
  }

  private Bucket bucket(Budget budget, String owner, int capacity) {
    Labels names = labels.of(owner);
    if (names.turn() != turn) {
      before = names.turn() == turn + 1 ? present : bounded();
      present = bounded();
      turn = names.turn();
    }
    Owner now = new Owner(budget, names.now());
    Bucket found = present.get(now);
    if (found == null && names.before() != null) {
      found = before.remove(new Owner(budget, names.before()));
    }
    if (found == null) {
      found = new Bucket(capacity, clock.instant());
    }
    present.put(now, found);
    return found;
  }

  private static Map<Owner, Bucket> bounded() {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Owner, Bucket> eldest) {
        return size() > MOST;
      }
    };
  }
}
