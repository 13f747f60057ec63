package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import communitysafety.consultation.code.CheckedCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/**
 * A team issues a certificate, somebody who was shown it checks it by its pattern, and it is issued
 * anew because the name was written wrongly. Nobody has a script.
 */
class CertificateJourney {

  private static final int PHONE = 360;
  private static final int PHONE_HEIGHT = 740;

  private static final int CALLS = 40;
  private static final int MEASUREMENTS = 8;

  /** Of medians: what the pages cost lies over what finding a certificate costs. */
  private static final double LIKE = 0.25;

  private final PortalUnderTest portal = PortalUnderTest.shared();

  @Test
  void a_certificate_is_issued_verified_by_its_pattern_and_superseded() throws Exception {
    try (Visitor staff = Visitor.withoutJavaScript();
        Visitor employer = Visitor.withoutJavaScript()) {
      StaffDesk desk = StaffDesk.of(staff, "demo.police.1");
      UUID session = certified(desk, "Ana Nunez");
      desk.shows("1 of 1 who were there in full has a certificate.").shows("Valid");
      assertThat(zipped(staff.download("/staff/training-certificate-files?session=" + session)))
          .containsExactly("0001 Ana Nunez.pdf");

      String first = pattern(staff.download(file(desk)));
      Page page = employer.open(URI.create(first).getPath());
      PageChecks.check(page);
      assertThat(page.locator("main").innerText())
          .contains("This certificate is valid", "A. Nunez", "Standing by people")
          .doesNotContain("Ana Nunez");

      OfferedTraining.press(desk.page(), "a:text-is('Correct')");
      desk.checked().write("#typed-name", "Ana Núñez");
      OfferedTraining.press(desk.page(), "#correctNow");
      desk.checked();
      desk.shows("The new certificate is issued and the old one superseded.");
      String second = pattern(staff.download(file(desk)));

      page.navigate(portal.address(URI.create(first).getPath()).toString());
      PageChecks.check(page);
      assertThat(page.locator("h1").innerText())
          .isEqualTo("Another certificate has taken its place");

      page.navigate(portal.address("/verify").toString());
      page.fill("#code", second.replaceFirst(".*/", "").substring(2));
      OfferedTraining.press(page, "#find");
      PageChecks.check(page);
      assertThat(page.locator(".govuk-error-message").innerText()).contains("Check the code");
      page.fill("#code", second.replaceFirst(".*/", "").toLowerCase(Locale.ROOT));
      OfferedTraining.press(page, "#find");
      assertThat(page.locator("main").innerText()).contains("is valid", "A. Núñez");

      OfferedTraining.press(desk.page(), "a:text-is('Take back')");
      desk.checked().write("#typed-reason", "Issued to another person");
      OfferedTraining.press(desk.page(), "#revokeNow");
      desk.checked();
      desk.shows("The certificate is taken back.").shows("Issued to another person");
      page.navigate(portal.address(URI.create(second).getPath()).toString());
      PageChecks.check(page);
      assertThat(page.locator("main").innerText())
          .contains("This certificate was taken back")
          .doesNotContain("Issued to another person");

      StaffDesk stranger = StaffDesk.of(staff, "demo.selby.1");
      stranger
          .open("/staff/training-certificates?session=" + session)
          .shows("Your team has no such session.");
      desk = StaffDesk.of(staff, "demo.police.1");
      desk.open("/staff/training-reports").shows("Sessions that ended between");
    }
  }

  @Test
  void who_was_there_downloads_their_certificate_with_the_code_of_their_booking() throws Exception {
    OfferedTraining training = new OfferedTraining(portal, "Certified " + UUID.randomUUID());
    UUID session = training.webinar(3, Duration.ofDays(30));
    try (Visitor holder = Visitor.withoutJavaScript();
        Visitor staff = Visitor.withoutJavaScript();
        Visitor employer = Visitor.withoutJavaScript()) {
      Page page = holder.open("/training");
      page.setViewportSize(PHONE, PHONE_HEIGHT);
      String code = training.book(page, session, null, 1);
      training.isOver(session);
      certify(StaffDesk.of(staff, "demo.police.1"), session, OfferedTraining.NAME);

      page.navigate(
          portal.address("/training/booking?code=" + code.replaceAll("[ -]", "")).toString());
      OfferedTraining.press(page, "#open");
      assertThat(page.locator("main").innerText())
          .contains("This session is over", "Download the certificate");
      PageChecks.check(page);
      byte[] pdf =
          holder.download(
              page.locator("a[href*='/training/booking/certificate?']")
                  .first()
                  .getAttribute("href"));

      assertThat(employer.open(URI.create(pattern(pdf)).getPath()).locator("main").innerText())
          .contains("This certificate is valid", "S. Specimen", training.title());
    }
  }

  @Test
  void whatever_became_of_a_certificate_the_answer_is_of_one_length_and_takes_one_time()
      throws Exception {
    Map<String, String> paths = new LinkedHashMap<>();
    try (Visitor staff = Visitor.withoutJavaScript()) {
      StaffDesk desk = StaffDesk.of(staff, "demo.police.1");
      certified(desk, "Bo Kelly " + "Extraordinarily ".repeat(17) + "Long");
      String superseded = pattern(staff.download(file(desk)));
      OfferedTraining.press(desk.page(), "a:text-is('Correct')");
      desk.write("#typed-name", "B");
      OfferedTraining.press(desk.page(), "#correctNow");
      String valid = pattern(staff.download(file(desk)));
      paths.put("valid", URI.create(valid).getPath());
      paths.put("superseded", URI.create(superseded).getPath());
      paths.put("unknown", "");
      paths.put("truncated", URI.create(valid).getPath().replaceFirst(".$", ""));
    }
    Set<Integer> lengths = new HashSet<>();
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    double spread = 1;
    for (int i = 0; i < MEASUREMENTS && spread > LIKE; i++) {
      nanos.clear();
      for (int call = 0; call < CALLS; call++) {
        List<String> kinds = new ArrayList<>(paths.keySet());
        Collections.shuffle(kinds);
        for (String kind : kinds) {
          String path =
              kind.equals("unknown")
                  ? "/verify/" + CheckedCode.random().grouped()
                  : paths.get(kind);
          HttpRequest.Builder asked =
              HttpRequest.newBuilder(portal.address(path)).header("Accept-Encoding", "gzip");
          long begun = System.nanoTime();
          HttpResponse<byte[]> answer = HttpCalls.download(asked);
          nanos.computeIfAbsent(kind, each -> new ArrayList<>()).add(System.nanoTime() - begun);
          assertThat(answer.statusCode()).as(kind).isEqualTo(200);
          lengths.add(answer.body().length);
        }
      }
      spread = spread(nanos);
    }
    assertThat(lengths).as("lengths in bytes").hasSize(1);
    assertThat(spread).as("medians apart").isLessThanOrEqualTo(LIKE);
  }

  /**
   * The session, with one person who was there in full and has a certificate; stands at the list.
   */
  private UUID certified(StaffDesk desk, String name) {
    UUID session =
        SessionAtHand.of(
            portal.owner(), "demo.police.1", 2, Instant.now().minus(Duration.ofMinutes(5)));
    desk.open("/staff/training-register?session=" + session)
        .write("#walkInName", name)
        .write("#walkInEmail", UUID.randomUUID() + "@example.org");
    OfferedTraining.press(desk.page(), "#admit");
    certify(desk, session, name);
    desk.checked();
    return session;
  }

  /** The only person of the session was there in full, and is certified; stands at the list. */
  static void certify(StaffDesk desk, UUID session, String name) {
    desk.open("/staff/training-register?session=" + session);
    RegisterJourney.mark(desk.page(), name, "Here in full");
    OfferedTraining.press(desk.page(), "#save");
    desk.open("/staff/training-certificates?session=" + session)
        .shows("0 of 1 who were there in full have a certificate.");
    OfferedTraining.press(desk.page(), "#issueNow");
    String list = desk.page().url();
    desk.page()
        .waitForCondition(
            () -> {
              desk.page().navigate(list);
              return desk.page().locator("main").innerText().contains("1 of 1");
            },
            new Page.WaitForConditionOptions().setTimeout(60_000));
  }

  private static String file(StaffDesk desk) {
    return desk.page()
        .locator("a[href*='/staff/training-certificate-file?']")
        .first()
        .getAttribute("href");
  }

  private static List<String> zipped(byte[] zip) throws Exception {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  /** What a camera reads of the last page. */
  static String pattern(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(
                  new HybridBinarizer(
                      new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    }
  }

  private static double spread(Map<String, List<Long>> nanos) {
    List<Long> medians =
        nanos.values().stream()
            .map(all -> all.stream().sorted().toList().get(all.size() / 2))
            .toList();
    long least = Collections.min(medians);
    return (Collections.max(medians) - least) / (double) least;
  }
}
