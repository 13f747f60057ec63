package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import communitysafety.portal.journey.PortalUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** An officer who consults residents, signed in, without a browser. */
final class OfficersDesk {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final String OVERVIEW = "/staff/consultation-overview";
  private static final String LIST = "/staff/consultation-list";
  private static final String PARTICULARS = "/staff/consultation-particulars";
  private static final String CODES = "/staff/consultation-codes";
  private static final Pattern TEXT_OF_A_LANGUAGE =
      Pattern.compile("<textarea[^>]* name=\"([^\"]*)\"[^>]* lang=");
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");

  private final PlainVisitor visitor;

  private OfficersDesk(PlainVisitor visitor) {
    this.visitor = visitor;
  }

  /**
   * @param name of a demo account
   */
  static OfficersDesk of(PortalUnderTest portal, String name) {
    PlainVisitor visitor = new PlainVisitor(portal);
    String signIn = "/staff/sign-in";
    Answer in =
        visitor.press(
            signIn,
            visitor.get(signIn),
            "signIn",
            "go",
            Map.of("name", name, "password", "demonstration-only"));
    assertThat(in.next()).isEqualTo("/staff/inbox");
    return new OfficersDesk(visitor);
  }

  /** Begins a consultation and returns its id. */
  String begin(String title) {
    Answer begun =
        visitor.press(
            LIST, visitor.get(LIST), "begin", "beginNow", Map.of("title", title, "language", "en"));
    return begun.headers().get("location").replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
  }

  Answer overview(String id) {
    return visitor.get(OVERVIEW + "?id=" + id);
  }

  Answer upload(String id, byte[] workbook) {
    return visitor.post(
        uploadAddress(id),
        "multipart/form-data; boundary=" + Multipart.BOUNDARY,
        Multipart.of(workbook));
  }

  /** Where the form of the page for uploading is sent. */
  String uploadAddress(String id) {
    Answer page = visitor.get("/staff/consultation-upload?id=" + id);
    Matcher action =
        Pattern.compile("action=\"(/staff/consultation-uploaded[^\"]*)\"").matcher(page.body());
    assertThat(action.find()).as("%s", page).isTrue();
    return PlainVisitor.plain(action.group(1));
  }

  String cookies() {
    return visitor.cookies();
  }

  /** Settles everything else: with codes, anonymous, open for some days. */
  void describe(String id) {
    Answer page = visitor.get(PARTICULARS + "?id=" + id);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher texts = TEXT_OF_A_LANGUAGE.matcher(page.body());
    while (texts.find()) {
      fields.put(texts.group(1), "Call 0300 131 2131 to hear more about this.");
    }
    fields.putAll(
        Map.of(
            "area", "HUB-SELB",
            "topics", "FEELING_SAFE",
            "audience", "CODES",
            "anonymous", "on",
            "opensAt", MINUTE.format(LocalDateTime.now().minusHours(2)),
            "closesAt", MINUTE.format(LocalDateTime.now().plusDays(9)),
            "promiseOwner", "Head of Community Safety",
            "promiseBy", LocalDate.now().plusDays(60).toString(),
            "quotas", ""));
    visitor.press(PARTICULARS, page, "particulars", "save", fields).next();
  }

  void propose(String id) {
    visitor.press(OVERVIEW, overview(id), "propose", "proposeNow", Map.of()).next();
  }

  /**
   * @param overview as it was shown
   */
  Answer publish(Answer overview) {
    return visitor.press(OVERVIEW, overview, "publish", "publishNow", Map.of());
  }

  /** The part of the public address that is the consultation's own. */
  String slug(String id) {
    Matcher slug = Pattern.compile("/consultations/([a-z0-9-]+)").matcher(overview(id).body());
    assertThat(slug.find()).isTrue();
    return slug.group(1);
  }

  /** Makes codes and reads them from the print, the only place they stand in. */
  List<String> codes(String id, int number) {
    Answer page = visitor.get(CODES + "?id=" + id);
    byte[] zip =
        visitor.download(
            CODES,
            page,
            "codes",
            "makeNow",
            Map.of("number", String.valueOf(number), "print", "CARDS", "language", "en"));
    List<String> codes =
        CODE.matcher(text(zip)).results().map(found -> found.group()).distinct().toList();
    assertThat(codes).hasSize(number);
    return codes;
  }

  private static String text(byte[] zip) {
    try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      StringBuilder text = new StringBuilder();
      while (files.getNextEntry() != null) {
        try (PDDocument pdf = Loader.loadPDF(files.readAllBytes())) {
          text.append(new PDFTextStripper().getText(pdf));
        }
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form with one file, as a browser sends it. */
  static final class Multipart {

    static final String BOUNDARY = "----7MA4YWxkTrZu0gW";

    private Multipart() {}

    static byte[] of(byte[] file) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(head());
      body.writeBytes(file);
      body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
      return body.toByteArray();
    }

    static byte[] head() {
      return ("--"
              + BOUNDARY
              + "\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"survey.xlsx\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }
}
