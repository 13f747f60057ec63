package communitysafety.consultation.response;

import static communitysafety.consultation.response.ColoursSurvey.answering;
import static communitysafety.consultation.response.Responding.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.response.PrintEntryCodes.Print;
import communitysafety.consultation.response.TakePart.Standing;
import communitysafety.shared.pdf.PdfUaCheck;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class EntryCodesTest {

  private final Responding responding = new Responding();

  @Test
  void a_slip_of_the_hand_is_no_code() {
    String code = EntryCode.random().text();
    assertThat(EntryCode.read(code.toLowerCase(Locale.ROOT))).isPresent();
    assertThat(EntryCode.read(new EntryCode(code).grouped())).isPresent();
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == 'K' ? 'M' : 'K';
      assertThat(EntryCode.read(code.substring(0, i) + other + code.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void a_code_is_stored_as_nothing_that_reads_as_one_and_looked_at_without_use() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    EntryCode code = responding.codes(consultation, 2).get(0);

    assertThat(look(consultation, code)).isEqualTo(Standing.USABLE);
    assertThat(look(consultation, code)).isEqualTo(Standing.USABLE);
    assertThat(look(consultation, EntryCode.random())).isEqualTo(Standing.UNKNOWN);
    responding.send(consultation, answering("red", "so"), code);
    assertThat(look(consultation, code)).isEqualTo(Standing.USED);
    assertThat(
            ask(
                "select count(*) from consultation.entry_code where consultation = ?"
                    + " and (length(code) <> 32 or position(?::bytea in code) > 0)",
                consultation.id(),
                code.text()))
        .isEqualTo("0");
    assertThat(count(consultation)).isEqualTo(new CountEntryCodes.Codes(2, 1));
    responding.close(consultation);
    assertThat(look(consultation, code)).isEqualTo(Standing.UNKNOWN);
    assertThat(count(consultation)).isEqualTo(new CountEntryCodes.Codes(2, 1));
  }

  @Test
  void only_the_team_that_asks_makes_codes() throws Exception {
    PublicConsultation consultation = responding.openFor("HUB-SELB");
    assertThatThrownBy(() -> responding.codes(consultation, 1)).isInstanceOf(NoCodesWanted.class);
  }

  @Test
  void an_address_has_one_response_however_often_it_asks() throws Exception {
    PublicConsultation consultation = responding.open(Audience.EMAIL, false);
    confirm(consultation, "ann@example.org");
    confirm(consultation, " Ann@Example.org ");
    confirm(consultation, "bob@example.org");

    assertThat(
            ask(
                "select count(*) from consultation.entry_code where consultation = ?",
                consultation.id()))
        .isEqualTo("2");
  }

  @Test
  void letters_and_cards_are_accessible() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    for (Print print : Print.values()) {
      for (String language : PrintEntryCodes.LANGUAGES) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        responding
            .the(PrintEntryCodes.class)
            .document(
                consultation, Stream.generate(EntryCode::random).limit(9).toList(), print, language)
            .write(pdf);
        assertThat(PdfUaCheck.failuresOf(pdf.toByteArray())).isEmpty();
      }
    }
  }

  @Test
  void many_are_printed_in_parts() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    responding
        .the(PrintEntryCodes.class)
        .write(
            consultation,
            Stream.generate(EntryCode::random).limit(450).toList(),
            Print.CARDS,
            "en",
            out);

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(IntStream.generate(() -> next(zip)).takeWhile(found -> found == 1).count())
          .isEqualTo(3);
    }
  }

  @Test
  void a_long_print_makes_its_codes_when_it_is_fetched_and_for_nobody_else() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    PublicConsultation other = responding.open(Audience.CODES, true);
    EntryCodePrints prints = responding.the(EntryCodePrints.class);
    DraftKey key = begin(prints, consultation, 450);

    await(() -> find(prints, consultation, key).orElseThrow().ready());
    assertThat(find(prints, consultation, key).orElseThrow().done()).isEqualTo(450);
    assertThat(count(consultation).made()).isZero();
    assertThat(find(prints, other, key)).isEmpty();
    StaffMember colleague = Publishing.member("TRIAGE");
    assertThat(inBoth(() -> prints.find(colleague, consultation, key))).isEmpty();
    assertThat(inBoth(() -> prints.fetch(colleague, consultation, key))).isEmpty();

    byte[] first = fetch(prints, consultation, key);
    assertThat(count(consultation).made()).isEqualTo(450);
    assertThat(fetch(prints, consultation, key)).isEqualTo(first);
    assertThat(count(consultation).made()).isEqualTo(450);
  }

  @Test
  void a_print_is_made_by_another_node_where_the_first_is_away_and_its_codes_are_made_once()
      throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, false);
    EntryCodePrints first = responding.the(EntryCodePrints.class);
    DraftKey key = begin(first, consultation, 3);
    await(() -> find(first, consultation, key).orElseThrow().ready());
    fetch(first, consultation, key);
    EntryCodePrints another = anotherNode();

    await(() -> find(another, consultation, key).orElseThrow().ready());
    assertThat(fetch(another, consultation, key)).isNotEmpty();
    assertThat(count(consultation).made()).isEqualTo(3);
    assertThat(
            ask(
                "select count(*) from shared.audit_entry where action = 'ENTRY_CODES_MADE'"
                    + " and detail like ?",
                consultation.slug() + " %"))
        .isEqualTo("1");
  }

  @Test
  void what_is_kept_of_a_print_is_opened_by_the_key_of_who_asked_alone_and_ends_with_its_time()
      throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    EntryCodePrints prints = anotherNode();
    prints.printEntryCodes = new NothingPrinted();
    prints.kept = Duration.ZERO;
    DraftKey over = begin(prints, consultation, 1);
    prints.kept = Duration.ofHours(24);
    DraftKey key = begin(prints, consultation, MakeEntryCodes.MOST);

    assertThat(find(prints, consultation, over)).isEmpty();
    assertThat(find(prints, consultation, key).orElseThrow().of()).isEqualTo(MakeEntryCodes.MOST);
    String secret = key.cookieValue().replaceFirst("\\..*", "");
    String another = (secret.startsWith("A") ? "B" : "A") + secret.substring(1) + ".1";
    assertThat(find(prints, consultation, DraftKey.read(another).orElseThrow())).isEmpty();
  }

  @Test
  void a_print_of_a_consultation_that_is_over_by_now_makes_no_codes() throws Exception {
    PublicConsultation consultation = responding.open(Audience.CODES, true);
    EntryCodePrints prints = responding.the(EntryCodePrints.class);
    DraftKey key = begin(prints, consultation, 1);
    await(() -> find(prints, consultation, key).orElseThrow().ready());
    responding.close(consultation);

    assertThatThrownBy(() -> fetch(prints, consultation, key)).isInstanceOf(NoCodesWanted.class);
  }

  private DraftKey begin(EntryCodePrints prints, PublicConsultation consultation, int number) {
    return inBoth(
            () ->
                prints.begin(
                    responding.author, consultation, number, Print.CARDS, "en", Channel.WEB))
        .key();
  }

  private Optional<EntryCodePrints.Standing> find(
      EntryCodePrints prints, PublicConsultation consultation, DraftKey key) {
    return inBoth(() -> prints.find(responding.author, consultation, key));
  }

  private byte[] fetch(EntryCodePrints prints, PublicConsultation consultation, DraftKey key) {
    return inBoth(() -> prints.fetch(responding.author, consultation, key).orElseThrow());
  }

  /** With nothing in memory, on the same database. */
  private EntryCodePrints anotherNode() {
    EntryCodePrints another = new EntryCodePrints();
    another.makeEntryCodes = responding.the(MakeEntryCodes.class);
    another.printEntryCodes = responding.the(PrintEntryCodes.class);
    another.drafts = responding.the(Drafts.class);
    another.clock = Clock.systemUTC();
    return another;
  }

  private static final class NothingPrinted extends PrintEntryCodes {
    NothingPrinted() {
      super("https://portal.invalid");
    }

    @Override
    void write(
        PublicConsultation consultation,
        List<EntryCode> codes,
        Print print,
        String language,
        OutputStream out,
        IntConsumer progress) {}
  }

  private <T> T inBoth(Callable<T> work) {
    try {
      return responding.inBoth(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier there) throws InterruptedException {
    Instant patience = Instant.now().plusSeconds(60);
    while (!there.getAsBoolean() && Instant.now().isBefore(patience)) {
      Thread.sleep(20);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  private static int next(ZipInputStream zip) {
    try {
      return zip.getNextEntry() == null ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Standing look(PublicConsultation consultation, EntryCode code) throws Exception {
    return responding.joined.inTransaction(
        () -> responding.the(TakePart.class).look(consultation, code));
  }

  private void confirm(PublicConsultation consultation, String address) throws Exception {
    responding.joined.inTransaction(
        () -> {
          responding.the(TakePart.class).confirm(consultation, address, "en");
          return null;
        });
  }

  private CountEntryCodes.Codes count(PublicConsultation consultation) throws Exception {
    return responding.inBoth(
        () ->
            responding
                .the(CountEntryCodes.class)
                .count(Publishing.member("TRIAGE"), consultation.id()));
  }
}
