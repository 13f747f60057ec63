package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Somebody of a team at the pages of consultations. Every page they come to is checked. */
final class StaffDesk {

  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Page page;

  private StaffDesk(Page page) {
    this.page = page;
  }

  /**
   * @param name of a demo account, such as {@code demo.selby.1}
   */
  static StaffDesk of(Visitor visitor, String name) {
    Page page = visitor.open("/staff/sign-in");
    page.fill("#name", name);
    page.fill("#password", "demonstration-only");
    page.click("#go");
    page.waitForURL("**/staff/inbox");
    return new StaffDesk(page);
  }

  Page page() {
    return page;
  }

  StaffDesk open(String path) {
    page.navigate(URI.create(page.url()).resolve(path).toString());
    return checked();
  }

  StaffDesk checked() {
    assertThat(page.content()).as("a text without words").doesNotContain("???");
    PageChecks.check(page);
    return this;
  }

  StaffDesk shows(String text) {
    assertThat(page.locator("main").innerText()).contains(text);
    return this;
  }

  StaffDesk button(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    return this;
  }

  StaffDesk click(String selector) {
    page.click(selector);
    return this;
  }

  StaffDesk write(String selector, String text) {
    page.fill(selector, text);
    return this;
  }

  /** Begins a consultation and stands at its overview; its id is in the address. */
  String begin(String title) {
    open("/staff/consultation-list").write("#title", title).click("#beginNow");
    page.waitForURL("**id=*");
    checked();
    return page.url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
  }

  StaffDesk upload(String id, byte[] workbook) {
    open("/staff/consultation-upload?id=" + id);
    page.setInputFiles("#workbook", new FilePayload("survey.xlsx", WORKBOOK, workbook));
    page.locator("main form[enctype] button[type=submit]").click();
    return checked();
  }

  /** Settles everything else: open from now on for some days. */
  StaffDesk describe(String id, String audience, boolean anonymous) {
    open("/staff/consultation-particulars?id=" + id);
    for (Locator text : page.locator("#particulars textarea[lang]").all()) {
      if (text.inputValue().isEmpty()) {
        text.fill("Call 0300 131 2131 to hear more about this.");
      }
    }
    page.locator("input[name=audience][value=" + audience + "]").check();
    page.locator("#anonymous").setChecked(anonymous);
    page.locator("input[name=topics][value=FEELING_SAFE]").check();
    page.selectOption("#area", "HUB-SELB");
    write("#opensAt", MINUTE.format(LocalDateTime.now().minusHours(2)));
    write("#closesAt", MINUTE.format(LocalDateTime.now().plusDays(9)));
    write("#promiseOwner", "Head of Community Safety");
    write("#promiseBy", LocalDate.now().plusDays(60).toString());
    return click("#save").checked();
  }

  /** The address at which somebody without an account can try the survey. */
  String preview(String id) {
    open("/staff/consultation-overview?id=" + id).click("#previewNow").checked();
    return URI.create(page.inputValue("#link")).getPath();
  }

  StaffDesk propose(String id) {
    return open("/staff/consultation-overview?id=" + id).click("#proposeNow").checked();
  }

  StaffDesk publish(String id) {
    return open("/staff/consultation-overview?id=" + id).click("#publishNow").checked();
  }

  StaffDesk closeEarly(String id, String reason) {
    open("/staff/consultation-overview?id=" + id);
    page.locator("details:has(#closeNow) > summary").click();
    return write("#closeReason", reason).click("#closeNow").checked();
  }

  /** Lets everything out that was answered, once all of it is counted; counting takes a moment. */
  StaffDesk release(String id) {
    page.waitForCondition(
        () -> {
          open("/staff/consultation-results?id=" + id);
          return !page.locator("main").innerText().contains("more are being counted");
        },
        new Page.WaitForConditionOptions().setTimeout(60_000));
    for (Locator question : page.locator("fieldset:has-text('Questions') input").all()) {
      question.check();
    }
    button("See what would be released");
    page.waitForSelector("#preview");
    checked().shows("Nothing is released yet.");
    return button("Release now").checked().shows("Release 1 is public.");
  }

  StaffDesk answer(String id, String weAsked, String youSaid, String weDid) {
    open("/staff/consultation-we-did?id=" + id);
    write("[id='weAsked.en']", weAsked).write("[id='youSaid.en']", youSaid);
    return write("[id='weDid.en']", weDid).click("#publishNow").checked();
  }

  /** Has codes made, and what is to be printed: a zip. */
  byte[] codes(String id, int number) {
    open("/staff/consultation-codes?id=" + id).write("#number", String.valueOf(number));
    Download zip = page.waitForDownload(() -> click("#makeNow"));
    try (InputStream bytes = zip.createReadStream()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part of the public address that is the consultation's own. */
  String slug() {
    return page.locator("main a[href*='/consultations/']")
        .first()
        .getAttribute("href")
        .replaceFirst(".*/consultations/", "");
  }
}
