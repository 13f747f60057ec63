package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Certified;
import communitysafety.consultation.certificate.ChangeCertificate;
import communitysafety.consultation.certificate.Issued;
import communitysafety.consultation.certificate.VerifyCertificate;
import communitysafety.consultation.code.CheckedCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whether there is a certificate, and what became of it, is not told by how long the answer takes.
 */
class CertificateGuessesTest {

  private static final int CALLS = 400;
  private static final double LIKE = 0.10;

  /** Less than a network lets anybody tell apart; a call itself takes a third of a millisecond. */
  private static final long UNTOLD_NANOS = 60_000;

  /** On a machine that does other things besides, or has just begun, it takes a quieter moment. */
  private static final int MEASUREMENTS = 8;

  @Test
  void valid_expired_superseded_revoked_unknown_and_wrong_codes_take_the_same_time()
      throws Exception {
    try (TrainingOnDatabase training = new TrainingOnDatabase()) {
      VerifyCertificate verify = training.the(VerifyCertificate.class);
      Map<String, Supplier<String>> codes = codes(training);
      Map<String, List<Long>> nanos = new LinkedHashMap<>();
      double spread = 1;
      for (int i = 0; i < MEASUREMENTS && spread > LIKE; i++) {
        nanos.clear();
        measure(verify, codes, nanos);
        spread = spread(nanos);
        System.getLogger("guesses")
            .log(System.Logger.Level.INFO, "quick calls apart by " + spread + ": " + quick(nanos));
      }
      assertThat(spread).as("quick calls in ns: %s", quick(nanos)).isLessThanOrEqualTo(LIKE);
    }
  }

  /** In any order, so that whatever else the machine does falls on all alike. */
  private static void measure(
      VerifyCertificate verify,
      Map<String, Supplier<String>> codes,
      Map<String, List<Long>> nanos) {
    Random random = new Random(1);
    for (int call = -200; call < CALLS; call++) {
      List<String> kinds = new ArrayList<>(codes.keySet());
      Collections.shuffle(kinds, random);
      for (String kind : kinds) {
        String code = codes.get(kind).get();
        long begun = System.nanoTime();
        String told =
            verify
                .verify(code)
                .fold(s -> "valid", s -> "expired", s -> "superseded", s -> "revoked", () -> "");
        long took = System.nanoTime() - begun;
        assertThat(told).isEqualTo(told.isEmpty() ? "" : kind);
        if (call >= 0) {
          nanos.computeIfAbsent(kind, each -> new ArrayList<>()).add(took);
        }
      }
    }
  }

  private static Map<String, Supplier<String>> codes(TrainingOnDatabase training) {
    ChangeCertificate change = training.the(ChangeCertificate.class);
    Issued valid = issue(training, LocalDate.parse("2030-01-01"));
    Issued expired = issue(training, LocalDate.parse("2026-11-22"));
    Issued superseded = issue(training, LocalDate.parse("2030-01-01"));
    Issued revoked = issue(training, LocalDate.parse("2030-01-01"));
    training.inTransaction(
        () -> change.reissue(TrainingOnDatabase.POLICE, superseded.id(), "Somebody Else"));
    training.inTransaction(
        () -> {
          change.revoke(TrainingOnDatabase.POLICE, revoked.id(), "Issued to another person");
          return null;
        });
    Map<String, Supplier<String>> codes = new LinkedHashMap<>();
    codes.put("valid", () -> valid.code().text());
    codes.put("expired", () -> expired.code().text());
    codes.put("superseded", () -> superseded.code().text());
    codes.put("revoked", () -> revoked.code().text());
    codes.put("unknown", () -> CheckedCode.random().text());
    codes.put("truncated", () -> valid.code().text().substring(1));
    return codes;
  }

  private static Issued issue(TrainingOnDatabase training, LocalDate lastDay) {
    return training.inTransaction(
        () ->
            training
                .the(Certificates.class)
                .issue(
                    new Certified(
                        "Ana Núñez",
                        "HATE-CRIME-AWARENESS",
                        "Hate crime awareness",
                        2,
                        Duration.ofMinutes(150),
                        List.of(LocalDate.parse("2026-11-01")),
                        List.of("Pat Example"),
                        "FULL",
                        LocalDate.parse("2026-11-01"),
                        Optional.of(lastDay)),
                    new byte[] {1},
                    UUID.randomUUID()));
  }

  /** A quarter of the calls were quicker: what else the machine did hardly touched those. */
  private static Map<String, Long> quick(Map<String, List<Long>> nanos) {
    Map<String, Long> quick = new LinkedHashMap<>();
    nanos.forEach(
        (kind, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          quick.put(kind, sorted.get(sorted.size() / 4));
        });
    return quick;
  }

  private static double spread(Map<String, List<Long>> nanos) {
    Map<String, Long> quick = quick(nanos);
    long least = Collections.min(quick.values());
    long apart = Collections.max(quick.values()) - least;
    return apart <= UNTOLD_NANOS ? 0 : apart / (double) least;
  }
}
