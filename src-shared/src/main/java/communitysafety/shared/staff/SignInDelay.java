package communitysafety.shared.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How long somebody has to wait before the next attempt to sign in. Instead of locking an account,
 * which would let any stranger lock the police out, each wrong attempt makes the next one wait.
 *
 * <ul>
 *   <li>The same account from the same network: three attempts are free, then 1 s, 2 s, 4 s … up to
 *       15 minutes since the last one.
 *   <li>An account that many networks try, or a network that tries many accounts: whoever comes
 *       anew waits once, a few seconds. That wait is counted from <em>their own</em> first request,
 *       so that strangers who keep on trying cannot make it longer.
 * </ul>
 *
 * <p>An attempt counts when it begins, so that many at once gain nothing; signing in forgets those
 * of that account from that network. Everything is kept in memory, under hashes keyed with a key
 * drawn at start: no account name and no address can be read from it, and it ends with the process.
 * Each node of several counts by itself.
 */
class SignInDelay {

  static final int FREE_ATTEMPTS = 3;
  static final Duration LONGEST = Duration.ofMinutes(15);

  static final int FREE_ATTEMPTS_ON_AN_ACCOUNT = 10;
  static final Duration LONGEST_FOR_AN_ACCOUNT = Duration.ofSeconds(5);

  static final int FREE_ATTEMPTS_OF_A_NETWORK = 30;
  static final Duration LONGEST_FOR_A_NETWORK = Duration.ofSeconds(20);

  /** What is quiet for so long is forgotten. */
  static final Duration MEMORY = Duration.ofHours(24);

  private static final int MOST_ENTRIES = 100_000;

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Attempts> attempts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
          return size() > MOST_ENTRIES;
        }
      };

  SignInDelay(Clock clock) {
    this.clock = clock;
    byte[] drawn = new byte[32];
    new SecureRandom().nextBytes(drawn);
    this.key = new SecretKeySpec(drawn, "HmacSHA256");
  }

  /**
   * Asks leave for one attempt, which counts at once if it is given.
   *
   * @return zero when the attempt may be made now, else how long to wait before asking again
   */
  synchronized Duration attempt(String account, String network) {
    Instant now = clock.instant();
    Attempts pair = of("pair", account, network, now);
    Attempts onAccount = of("account", account, "", now);
    Attempts ofNetwork = of("network", "", network, now);

    Duration own = doubling(pair.count, FREE_ATTEMPTS, LONGEST);
    Duration left = remaining(pair.last, own, now);
    if (!left.isZero()) {
      return left;
    }
    Duration crowd =
        longer(
            doubling(onAccount.count, FREE_ATTEMPTS_ON_AN_ACCOUNT, LONGEST_FOR_AN_ACCOUNT),
            doubling(ofNetwork.count, FREE_ATTEMPTS_OF_A_NETWORK, LONGEST_FOR_A_NETWORK));
    if (crowd.compareTo(own) > 0) {
      if (pair.admitted == null) {
        pair.admitted = now.plus(crowd);
      }
      if (now.isBefore(pair.admitted)) {
        return Duration.between(now, pair.admitted);
      }
    }
    pair.admitted = null;
    for (Attempts counted : new Attempts[] {pair, onAccount, ofNetwork}) {
      counted.count++;
      counted.last = now;
    }
    return Duration.ZERO;
  }

  /** The attempt led to signing in: what this account failed from this network is forgotten. */
  synchronized void succeeded(String account, String network) {
    attempts.remove(hash("pair", account, network));
    takeBack("account", account, "");
    takeBack("network", "", network);
  }

  /** Nothing was decided about the attempt: it shall not count. */
  synchronized void undecided(String account, String network) {
    takeBack("pair", account, network);
    takeBack("account", account, "");
    takeBack("network", "", network);
  }

  private void takeBack(String what, String account, String network) {
    Attempts counted = attempts.get(hash(what, account, network));
    if (counted != null && counted.count > 0) {
      counted.count--;
    }
  }

  private Attempts of(String what, String account, String network, Instant now) {
    String hash = hash(what, account, network);
    Attempts found = attempts.get(hash);
    if (found == null || Duration.between(found.last, now).compareTo(MEMORY) > 0) {
      found = new Attempts(now);
      attempts.put(hash, found);
    }
    return found;
  }

  private static Duration doubling(int count, int free, Duration longest) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(count - free, 30));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private static Duration remaining(Instant since, Duration wait, Instant now) {
    Duration left = Duration.between(now, since.plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private String hash(String what, String account, String network) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (String part : new String[] {what, account, network}) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
      }
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static final class Attempts {
    private int count;
    private Instant last;

    /** From when on a newcomer is let through although there is a crowd; null while not asked. */
    private Instant admitted;

    private Attempts(Instant now) {
      this.last = now;
    }
  }
}
