package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import communitysafety.shared.privacy.ReturnCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Codes that were never given out, codes whose time is over, and codes with a wrong last word: the
 * answers are alike to the byte and, on average, to the millisecond.
 */
class ReturnCodeGuessesIT {

  private static final int CALLS = 200;
  private static final double LIKE = 0.05;

  /** On a machine that does other things besides, more calls tell more. */
  private static final int MEASUREMENTS = 4;

  private final BreakablePortal portal = BreakablePortal.shared();

  @Test
  void unknown_expired_and_wrong_codes_are_answered_alike() {
    List<String> expired = portal.visitor().keepCode();
    portal.ask("update reporting.return_code set expires_at = current_date returning 1");
    List<String> wrong = new ArrayList<>(portal.visitor().keepCode());
    wrong.set(5, wrong.get(5).equals("zoom") ? "abacus" : "zoom");

    Map<String, Long> nanos = new LinkedHashMap<>();
    Map<String, Double> means = Map.of();
    for (int i = 1; i <= MEASUREMENTS && (means.isEmpty() || spread(means) > LIKE); i++) {
      measure(String.join(" ", expired), String.join(" ", wrong), nanos);
      means = means(nanos, i * CALLS);
      System.getLogger("guesses")
          .log(
              System.Logger.Level.INFO,
              "means of " + i * CALLS + " calls in ms: " + means + ", apart by " + spread(means));
    }
    assertThat(spread(means)).as("means in ms: %s", means).isLessThanOrEqualTo(LIKE);
  }

  /** Turn by turn, so that whatever else the machine does falls on all alike. */
  private void measure(String expired, String wrong, Map<String, Long> nanos) {
    PlainVisitor guesser = portal.visitor();
    String body = null;
    for (int call = -10; call < CALLS; call++) {
      Map<String, String> codes = new LinkedHashMap<>();
      codes.put("unknown", String.join(" ", ReturnCode.random().words()));
      codes.put("expired", expired);
      codes.put("wrong", wrong);
      Answer form = guesser.get("/return");
      List<String> kinds = new ArrayList<>(codes.keySet());
      Collections.rotate(kinds, call);
      for (String kind : kinds) {
        String code = codes.get(kind);
        long begun = System.nanoTime();
        Answer answer = guesser.press("/return", form, "answer", "open", Map.of("code", code));
        long took = System.nanoTime() - begun;
        assertThat(answer.status()).as(kind).isEqualTo(200);
        String bytes = answer.body().replace(code, "");
        body = body == null ? bytes : body;
        assertThat(bytes).as(kind).isEqualTo(body).contains("These six words open nothing.");
        assertThat(answer.headers()).as(kind).doesNotContainKey("set-cookie");
        if (call >= 0) {
          nanos.merge(kind, took, Long::sum);
        }
      }
    }
  }

  private static Map<String, Double> means(Map<String, Long> nanos, int calls) {
    Map<String, Double> means = new LinkedHashMap<>();
    nanos.forEach((kind, sum) -> means.put(kind, sum / 1e6 / calls));
    return means;
  }

  private static double spread(Map<String, Double> means) {
    double least = means.values().stream().mapToDouble(v -> v).min().orElseThrow();
    double most = means.values().stream().mapToDouble(v -> v).max().orElseThrow();
    return (most - least) / least;
  }
}
