package communitysafety.consultation.response;

import static communitysafety.consultation.response.ColoursSurvey.answering;
import static communitysafety.consultation.response.Responding.ask;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Answers;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendingTest {

  private final Responding responding = new Responding();

  @Test
  void what_was_answered_is_kept_sealed_and_what_is_off_the_route_is_not() throws Exception {
    PublicConsultation consultation = responding.open(Audience.OPEN, false);

    SendingResult first = responding.send(consultation, answering("grey", "no reason"), null);
    responding.send(consultation, answering("green", "the moors"), null);

    assertThat(first).isInstanceOf(SendingResult.Accepted.class);
    List<SealedResponse> kept = responding.responses(consultation, "id");
    assertThat(kept)
        .extracting(each -> each.answers().questions().size())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(kept).allMatch(each -> each.language().equals("en") && each.mayPublishWords());
    assertThat(
            ask(
                "select count(*) from consultation.response where consultation = ?"
                    + " and position('moors'::bytea in sealed) > 0",
                consultation.id()))
        .isEqualTo("0");
  }

  @Test
  void nothing_is_taken_before_all_is_answered() throws Exception {
    PublicConsultation consultation = responding.open(Audience.OPEN, false);

    assertThat(responding.send(consultation, Answers.NONE, null))
        .isInstanceOf(SendingResult.Incomplete.class);
    assertThat(responsesOf(consultation)).isZero();
  }

  @Test
  void a_code_is_used_once_and_an_unknown_one_never() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, false);
    EntryCode code = responding.codes(consultation, 3).get(0);

    assertThat(responding.send(consultation, answering("red", "so"), code))
        .isInstanceOf(SendingResult.Accepted.class);
    assertThat(responding.send(consultation, answering("blue", "so"), code))
        .isInstanceOf(SendingResult.CodeUsed.class);
    assertThat(responding.send(consultation, answering("blue", "so"), EntryCode.random()))
        .isInstanceOf(SendingResult.CodeUnknown.class);
    assertThat(responding.send(consultation, answering("blue", "so"), null))
        .isInstanceOf(SendingResult.CodeUnknown.class);
    assertThat(responsesOf(consultation)).isEqualTo(1);
  }

  @Test
  void two_browsers_at_the_same_instant_use_a_code_once() throws Exception {
    for (boolean anonymous : new boolean[] {false, true}) {
      PublicConsultation consultation = responding.open(Audience.CODES, anonymous);
      for (EntryCode code : responding.codes(consultation, 8)) {
        List<SendingResult> results =
            atOnce(
                () -> responding.send(consultation, answering("red", "one"), code),
                () -> responding.send(consultation, answering("blue", "two"), code));

        assertThat(results).filteredOn(SendingResult.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(SendingResult.CodeUsed.class::isInstance).hasSize(1);
      }
      assertThat(responsesOf(consultation)).isEqualTo(8);
    }
  }

  @Test
  void no_more_of_a_group_are_taken_than_wanted_however_many_come_at_once() throws Exception {
    for (boolean anonymous : new boolean[] {false, true}) {
      PublicConsultation consultation = responding.open(Audience.CODES, anonymous);
      UUID red = responding.quota(consultation, "colour=red", 3);
      UUID all = responding.quota(consultation, "", 10);
      List<EntryCode> codes = responding.codes(consultation, 16);
      List<Callable<SendingResult>> senders = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        EntryCode forRed = codes.get(i);
        EntryCode forBlue = codes.get(8 + i);
        senders.add(() -> responding.send(consultation, answering("red", "so"), forRed));
        senders.add(() -> responding.send(consultation, answering("blue", "so"), forBlue));
      }

      List<SendingResult> results = atOnce(senders);

      assertThat(results).filteredOn(SendingResult.Accepted.class::isInstance).hasSize(10);
      assertThat(results).filteredOn(SendingResult.Full.class::isInstance).hasSize(6);
      responding.close(consultation);
      List<SealedResponse> kept = responding.responses(consultation, "id");
      assertThat(kept).hasSize(10);
      assertThat(takenOf(red)).isEqualTo(redsAmong(kept)).isLessThanOrEqualTo(3);
      assertThat(takenOf(all)).isEqualTo(10);
    }
  }

  @Test
  void who_found_no_place_has_not_used_up_the_code_and_the_transaction_goes_on() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, false);
    responding.quota(consultation, "colour=red", 1);
    List<EntryCode> codes = responding.codes(consultation, 2);
    responding.send(consultation, answering("red", "so"), codes.get(0));

    SendingResult again =
        responding.joined.inTransaction(
            () -> {
              assertThat(responding.sendNow(consultation, answering("red", "so"), codes.get(1)))
                  .isInstanceOf(SendingResult.Full.class);
              return responding.sendNow(consultation, answering("blue", "so"), codes.get(1));
            });

    assertThat(again).isInstanceOf(SendingResult.Accepted.class);
    assertThat(responsesOf(consultation)).isEqualTo(2);
  }

  @Test
  void the_time_passes_while_the_last_page_is_sent() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, false);
    UUID quota = responding.quota(consultation, "", 5);
    EntryCode code = responding.codes(consultation, 1).get(0);
    try (var owner = Responding.superuser()) {
      Responding.run(
          owner,
          "update consultation.consultation set closes_at = clock_timestamp() where id = ?",
          consultation.id());
    }

    assertThat(responding.send(consultation, answering("red", "so"), code))
        .isInstanceOf(SendingResult.NotOpen.class);
    assertThat(responsesOf(consultation)).isZero();
    assertThat(takenOf(quota)).isZero();
    assertThat(
            ask(
                "select state from consultation.entry_code where consultation = ?",
                consultation.id()))
        .isEqualTo("UNUSED");
  }

  /** Asked twice: when it comes in, and again in the statement that takes it. */
  @Test
  void the_time_passes_while_it_waits_for_its_code() throws Exception {
    PublicConsultation consultation =
        responding.consultation(Audience.CODES, false, Instant.now().plus(Duration.ofMillis(1500)));
    UUID quota = responding.quota(consultation, "", 5);
    EntryCode code = responding.codes(consultation, 1).get(0);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (var holder = Responding.superuser()) {
      holder.setAutoCommit(false);
      Responding.run(
          holder,
          "update consultation.entry_code set channel = channel where consultation = ?",
          consultation.id());
      Future<SendingResult> waiting =
          other.submit(() -> responding.send(consultation, answering("red", "so"), code));
      try (var wait = holder.createStatement()) {
        wait.execute(
            "select pg_sleep_until(closes_at + interval '10 ms') from consultation.consultation"
                + " where id = '%s'".formatted(consultation.id()));
      }
      holder.commit();

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOf(SendingResult.NotOpen.class);
    } finally {
      other.shutdownNow();
    }
    assertThat(takenOf(quota)).isZero();
  }

  @Test
  void who_withdraws_is_gone_at_once_or_when_counted_marked_to_go() throws Exception {
    PublicConsultation consultation = responding.open(Audience.OPEN, false);
    Reference first = accepted(responding.send(consultation, answering("red", "so"), null));
    Reference second = accepted(responding.send(consultation, answering("red", "so"), null));
    try (var owner = Responding.superuser()) {
      Responding.run(
          owner,
          "update consultation.response set state = 'COUNTED' where consultation = ?",
          consultation.id());
    }
    Reference third = accepted(responding.send(consultation, answering("red", "so"), null));

    assertThat(withdraw(consultation, third)).isTrue();
    assertThat(withdraw(consultation, third)).isFalse();
    assertThat(withdraw(consultation, second)).isTrue();
    assertThat(withdraw(consultation, second)).isFalse();
    assertThat(withdraw(responding.open(Audience.OPEN, false), first)).isFalse();
    assertThat(withdraw(consultation, new References().next())).isFalse();
    assertThat(
            Responding.column(
                "select state from consultation.response where consultation = ? order by state",
                consultation.id()))
        .containsExactly("COUNTED", "WITHDRAWN");
  }

  @Test
  void two_first_responses_at_once_make_one_key() throws Exception {
    PublicConsultation consultation = responding.open(Audience.OPEN, false);
    long before = Long.parseLong(ask("select count(*) from shared.data_key"));

    atOnce(
        () -> responding.send(consultation, answering("red", "one"), null),
        () -> responding.send(consultation, answering("blue", "two"), null));

    assertThat(responding.responses(consultation, "id")).hasSize(2);
    assertThat(Long.parseLong(ask("select count(*) from shared.data_key"))).isEqualTo(before + 1);
  }

  @Test
  void who_withdraws_gives_back_the_place_and_gives_it_back_once() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, false);
    UUID red = responding.quota(consultation, "colour=red", 2);
    UUID blue = responding.quota(consultation, "colour=blue", 2);
    List<EntryCode> codes = responding.codes(consultation, 4);
    Reference first = accepted(responding.send(consultation, answering("red", "so"), codes.get(0)));
    Reference second =
        accepted(responding.send(consultation, answering("red", "so"), codes.get(1)));
    assertThat(responding.send(consultation, answering("red", "so"), codes.get(2)))
        .isInstanceOf(SendingResult.Full.class);

    try (var owner = Responding.superuser()) {
      Responding.run(
          owner,
          "update consultation.response set state = 'COUNTED' where consultation = ?",
          consultation.id());
    }
    withdraw(consultation, first);
    withdraw(consultation, first);
    assertThat(takenOf(red)).isEqualTo(1);
    assertThat(takenOf(blue)).isZero();
    assertThat(responding.send(consultation, answering("red", "so"), codes.get(0)))
        .as("nothing leads from the response to its code, so that it works no more")
        .isInstanceOf(SendingResult.CodeUsed.class);
    accepted(responding.send(consultation, answering("red", "so"), codes.get(2)));
    withdraw(consultation, second);
    assertThat(takenOf(red)).isEqualTo(1);
  }

  private boolean withdraw(PublicConsultation consultation, Reference reference) throws Exception {
    return responding.joined.inTransaction(
        () -> responding.the(WithdrawResponse.class).withdraw(consultation, reference));
  }

  private static Reference accepted(SendingResult result) {
    return ((SendingResult.Accepted) result).reference().orElseThrow();
  }

  private static int redsAmong(List<SealedResponse> kept) {
    return (int)
        kept.stream().filter(each -> each.answers().equals(answering("red", "so"))).count();
  }

  private static int takenOf(UUID quota) throws Exception {
    return Integer.parseInt(ask("select taken from consultation.quota where id = ?", quota));
  }

  /** Those that wait among them. */
  private static int responsesOf(PublicConsultation consultation) throws Exception {
    return Integer.parseInt(
        ask(
            "select (select count(*) from consultation.response where consultation = ?)"
                + " + (select count(*) from consultation.response_waiting where consultation = ?)",
            consultation.id(),
            consultation.id()));
  }

  @SafeVarargs
  private static List<SendingResult> atOnce(Callable<SendingResult>... senders) throws Exception {
    return atOnce(List.of(senders));
  }

  private static List<SendingResult> atOnce(List<Callable<SendingResult>> senders)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(senders.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<SendingResult>> begun = new ArrayList<>();
      for (Callable<SendingResult> sender : senders) {
        begun.add(
            threads.submit(
                () -> {
                  start.await();
                  return sender.call();
                }));
      }
      start.countDown();
      List<SendingResult> results = new ArrayList<>();
      for (Future<SendingResult> each : begun) {
        results.add(each.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
