package communitysafety.portal.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything a browser can be shown, met one part of the house after the other by somebody with
 * JavaScript, since axe needs it: every page there is, every question left unanswered, and the
 * error pages, provoked for real. A part fails by itself. The portal is one of its own, as the last
 * part breaks it. Who adds a page adds it to its part where nothing leads to it yet; pages that
 * stand alone are found by themselves.
 */
class EveryPageJourney {

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PortalUnderTest portal = PortalUnderTest.fresh();
  private final Inspection house = new Inspection(portal);

  @AfterEach
  void end() {
    portal.close();
    mail.stop();
  }

  @TestFactory
  Stream<DynamicTest>
      on_no_page_do_axe_and_the_html_checker_find_anything_wide_narrow_or_enlarged() {
    mail.start();
    portal
        .withConsultations()
        .withTraining()
        .configured("PORTAL_MAIL_HOST", "127.0.0.1")
        .configured("PORTAL_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()))
        .configured("PORTAL_MAIL_FROM", "portal@portal.invalid")
        .start();
    ReportPages reports = new ReportPages(house);
    SurveyPages surveys = new SurveyPages(house);
    ConsultingPages consulting = new ConsultingPages(house);
    BookingPages booking = new BookingPages(house);
    TeachingPages teaching = new TeachingPages(house);
    return Stream.of(
        part("pages that stand alone", this::meetPagesThatStandAlone),
        part(
            "a report and the inbox it comes to",
            visitor -> new InboxPages(house).meetTheInbox(visitor, reports.meetTheReport(visitor))),
        part("the way back to a report", reports::meetTheWayBack),
        part("a report that cannot be read any more", reports::meetAnExpiredDraft),
        part(
            "consultations",
            visitor -> {
              portal.awaitConsultations();
              surveys.meetASurvey(visitor);
            }),
        part("the desk of who consults", consulting::meetConsulting),
        part("the doors of consultations", surveys::meetTheDoors),
        part("codes for a consultation", consulting::meetCodes),
        part("answers that cannot be read any more", surveys::meetExpiredAnswers),
        part(
            "the catalogue of training",
            visitor -> {
              // None is made where there is any course already.
              portal.awaitTraining();
              booking.meetTheCatalogue(visitor);
            }),
        part("sessions of training", booking::meetSessions),
        part("the form of who books", booking::meetTheForm),
        part(
            "the booking of an organisation",
            visitor -> new OwnBookingPages(house).meetAnOrganisation(visitor, mail)),
        part("the waiting list", visitor -> new OwnBookingPages(house).meetTheWaitingList(visitor)),
        part(
            "a booking before the session",
            visitor -> new OwnBookingPages(house).meetWhatIsToCome(visitor)),
        part(
            "a booking after the session",
            visitor -> new OwnBookingPages(house).meetWhatIsOver(visitor)),
        part("planning of training", teaching::meetPlanning),
        part("training that was moved", teaching::meetWhatWasMoved),
        part("training that was cancelled", teaching::meetWhatWasCancelled),
        part("training to come", teaching::meetWhatIsToCome),
        part("the day of training", teaching::meetTheDay),
        part("certificates of training", teaching::meetCertificates),
        part("what training came to", teaching::meetReports),
        part("what goes wrong", new ErrorPages(house)::meetErrorPages),
        DynamicTest.dynamicTest("every page there is was met", house::wasShownEverything));
  }

  private DynamicTest part(String name, Inspection.Part part) {
    return DynamicTest.dynamicTest(name, () -> house.of(name, part));
  }

  private void meetPagesThatStandAlone(Visitor visitor) {
    Page page = visitor.open("/");
    for (String path : house.pagesThatStandAlone()) {
      house.meet(page, path);
    }
    page.close();
  }
<<<<<<< HEAD

  /** As part of a job, of both kinds, named, in one place after the other, and all there is. */
  private String meetTheReport(Visitor visitor) {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report");
    form.page().getByText("Start now").click();
    meetQuestion(form).choose("Yes").next();
    meet(form.page());
    form.next();
    meetQuestion(form).choose("Both").next();
    meetQuestion(form).choose("I am telling you as part of my job").next();
    meetQuestion(form).choose("I cannot ask them").next();
    meetQuestion(form).choose("Yes").write("Full name", "Sam Specimen").next();
    meetQuestion(form).write("What happened to the person?", "They follow him.").next();
    meetQuestion(form).choose("Disability").next();
    meetQuestion(form).choose("Threats, bullying or following someone").next();
    meetQuestion(form).choose("It is still happening").next();
    meetQuestion(form).atPostcode("YO12 4BY");
    meetQuestion(form);
    form.page().navigate(address("/report/where"));
    form.atPostcode("LS1 1AA");
    meetQuestion(form);
    form.page().navigate(address("/report/where"));
    form.atPostcode("YO1 6GA");
    meet(form.page());
    form.next();
    meetWhatIsOptional(form);
    meetQuestion(form).choose("Do not contact me").next();
    meetQuestion(form).shareWithAll();
    meet(form.page());
    form.button("Finish later").click();
    meet(form.page());
    form.page().navigate(address("/report"));
    meet(form.page());
    form.page().navigate(address("/report/check-answers"));
    String reference = form.send().reference();
    meet(form.page());
    form.follow("Answer some questions about you");
    meet(form.page());
    form.page().close();
    return reference;
  }

  /** From the page about work to that about contact; each may be left empty. */
  private void meetWhatIsOptional(ReportForm form) {
    meet(form.isAt("work").page());
    form.next();
    meet(form.isAt("anything-else").page());
    form.choose("Yes").next();
    meetQuestion(form.isAt("further")).write("What happened that time?", "They broke a window.");
    form.choose("I know roughly when").write("Roughly when?", "in May").atPostcode("YO12 4BY");
    form.isAt("anything-else").follow("Remove Second thing that happened");
    meet(form.isAt("remove").page());
    form.follow("No, keep it").isAt("anything-else").choose("No").next();
    meet(form.isAt("more").page());
    form.choose("Tell us more").next();
    while (!form.page().url().endsWith("/contact")) {
      meet(form.page());
      form.next();
    }
  }

  /** With a code, by somebody who gave no name. */
  private void meetTheWayBack(Visitor visitor) {
    Page page = visitor.open("/return/over");
    meet(page);
    page.close();
    ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere().atPostcode("YO8 9FT");
    form.shareWithAll().send();
    page = form.page();
    form.button("Give me a return code").click();
    List<String> code = page.locator(".cs-code__word").allInnerTexts();
    meet(page);
    form.follow("I have written it down");
    meet(page);
    page.fill("#code", "zoom " + String.join(" ", code.subList(1, code.size())));
    page.click("#compare");
    look(page);
    page.navigate(address("/return"));
    page.fill("#code", "zoom qwertzui");
    form.next();
    look(page);
    page.fill("#code", String.join(" ", code));
    form.next();
    page.waitForURL("**/return/status");
    page.navigate(address("/return/message"));
    page.fill("#words", "It was louder last night.");
    page.click("#send");
    page.waitForURL("**/return/status");
    meet(page);
    for (String path : pages) {
      if (path.startsWith("/return/") && !path.equals("/return/over")) {
        page.navigate(address(path));
        meet(page);
      }
    }
    page.close();
  }

  /** Of an organisation that has named somebody, and of somebody who has an offer. */
  private void meetOwnBookings(Visitor visitor) throws Exception {
    OfferedTraining training = new OfferedTraining(portal, "To be looked at");
    UUID session = training.webinar(5, Duration.ofDays(30));
    training.webinar(5, Duration.ofDays(40));
    Page page = visitor.open("/training/booking/over");
    meet(page);
    String code = training.book(page, session, "York LGBT Forum", 3);
    page.navigate(address("/training/booking?code=" + code.replace("-", "")));
    look(page);
    OfferedTraining.press(page, "#open");
    page.navigate(address("/training/booking/name"));
    OfferedTraining.press(page, "#send");
    look(page);
    page.fill("#name", "Sam Specimen");
    page.fill("#email", SAM);
    OfferedTraining.press(page, "#send");
    meet(page);
    String of = page.locator("#people a").first().getAttribute("href").replaceFirst(".*=", "");
    for (String path : pages) {
      if (path.startsWith("/training/booking/")
          && !path.endsWith("/over")
          && !path.matches(OF_A_PLACE)) {
        boolean aboutSomebody = path.matches(".*/(person|transfer|without)");
        page.navigate(address(path + (aboutSomebody ? "?of=" + of : "")));
        meet(page);
      }
    }
    meetOwnPlace(page);
    page.close();
  }

  /** By the link of the mail to somebody who was named; in the end they cannot come. */
  private void meetOwnPlace(Page page) throws Exception {
    page.navigate(address(linkInMailToSam()));
    OfferedTraining.press(page, "#open");
    for (String path : pages) {
      if (path.matches(OF_A_PLACE)) {
        page.navigate(address(path));
        meet(page);
      }
    }
    page.navigate(address("/training/booking/status"));
    assertThat(page.url()).as("the booking is not theirs to see").endsWith("/place");
    page.navigate(address("/training/booking/place-needs"));
    OfferedTraining.press(page, "#send");
    assertThat(page.locator("main").innerText()).contains("We have told the trainer");
    page.navigate(address("/training/booking/place-give-up"));
    OfferedTraining.press(page, "#send");
    look(page);
    assertThat(page.locator("h1").innerText()).isEqualTo("You have no place in this session");
  }

  private String linkInMailToSam() throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      for (MimeMessage each : mail.getReceivedMessages()) {
        Matcher link =
            LINK_OF_A_MAIL.matcher(
                GreenMailUtil.getWholeMessage(each).replaceAll("=\r?\n", "").replace("=3D", "="));
        if (each.getAllRecipients()[0].toString().equals(SAM) && link.find()) {
          return link.group();
        }
      }
      mail.waitForIncomingEmail(1_000, mail.getReceivedMessages().length + 1);
    }
    throw new AssertionError("no mail came to who was named");
  }

  /**
   * One of each kind of page that a resident comes to, in the consultations there are to look at.
   */
  private void meetASurvey(Visitor visitor) {
    Page page = visitor.open("/consultations?state=OPEN");
    meet(page);
    page.navigate(address(NIGHT));
    meet(page);
    page.locator(".govuk-button--start").click();
    meet(page);
    page.click("#next");
    look(page);
    page.getByLabel("Selby").check();
    page.click("#next");
    page.getByLabel("About once a week").check();
    while (!URI.create(page.url()).getPath().endsWith("/check")) {
      meet(page);
      for (var group : page.locator("main fieldset:has(input[type=radio])").all()) {
        group.locator("input[type=radio]").first().check();
      }
      if (page.locator("#concern").count() > 0) {
        page.locator("main textarea").first().fill("Somebody waits for me there every night.");
        page.check("#concern");
      }
      page.click("#next");
    }
    meet(page);
    page.navigate(address(NIGHT + "/keep"));
    meet(page);
    page.navigate(address(NIGHT + "/return"));
    meet(page);
    page.navigate(address(ANNUAL + "/question"));
    meet(page);
    page.navigate(address(NIGHT + "/check"));
    page.click("#sendNow");
    meet(page);
    page.navigate(address(NIGHT + "/withdraw"));
    meet(page);
    for (String answered : List.of("", "/results", "/we-did", "/we-did?language=pl")) {
      page.navigate(address(NIGHT + "-in-scarborough" + answered));
      meet(page);
    }
    assertThat(page.locator("main [lang=pl]").last().innerText()).contains("34 latarnie");
    page.close();
  }

  /** Where not everybody takes part: with codes, and then as if it were by e-mail. */
  private void meetTheDoors(Visitor visitor) throws SQLException {
    String closed = ask("select slug from consultation.consultation where audience = 'CODES'");
    change("opens_at = now() - interval '1 hour'", closed);
    Page page = visitor.open("/consultations/" + closed + "/code");
    meet(page);
    page.fill("#code", "0000");
    page.click("#next");
    look(page);
    change("audience = 'EMAIL'", closed);
    page.navigate(address("/consultations/" + closed + "/email"));
    meet(page);
    page.click("#next");
    look(page);
    page.fill("#email", "sam@specimen.example");
    page.click("#next");
    meet(page);
    page.close();
    change("audience = 'CODES'", closed);
  }

  private void change(String what, String slug) throws SQLException {
    run(
        "update consultation.consultation set version = version + 1, "
            + what
            + (" where slug = '" + slug + "'"));
  }

  /** Somebody books the only place while another fills in the form, who then goes in line. */
  private void meetTheBookingOfTraining(Visitor visitor) throws SQLException {
    String session = BookingDesk.session(portal, "Seeing misogyny", 2, false);
    BookingDesk desk = BookingDesk.of(portal, visitor).openSession(session);
    meetStep(desk, "session");
    meetStep(desk.start(), "places");
    meetStep(desk.next(), "places");
    meetStep(desk.choose("An organisation").fill("places", "2").next(), "who");
    meetStep(desk.next(), "who");
    desk.fill("organisation", "Library").fill("name", "Ana").fill("email", "ana@example.org");
    meetStep(desk.choose("I give the names now").next(), "people");
    meetStep(desk.fill("person-1-name", "Bo").next(), "people");
    meetStep(desk.fill("person-1-email", "bo@example.org").next(), "needs");
    meetStep(desk.next(), "check");
    desk.change(
        "update consultation.booking set expires_at = now() - interval '1 minute'"
            + " where session = '"
            + session
            + "'");
    BookingDesk quick = BookingDesk.of(portal, visitor).openSession(session).start();
    quick.choose("Myself").next().fill("name", "Cy").fill("email", "cy@example.org");
    quick.next().next();
    meetStep(desk.press("send"), "full");
    meetStep(desk.press("wait"), "check");
    meetStep(quick.letGo(), "session");
    meetStep(desk.press("send"), "free");
    meetStep(desk.press("book"), "check");
    meetStep(desk.press("send"), "done");
    quick.page().navigate(desk.page().url());
    meetStep(quick, "over");
    meetStep(quick.openSession(session).start(), "places");
    desk.page().close();
    quick.page().close();
  }

  /** The pages of the form share their addresses. */
  private void meetStep(BookingDesk desk, String step) {
    check(() -> PageChecks.checkHtml(desk.page().content(), "booking: " + step));
    look(desk.page(), "/training/sessions/" + step);
  }

  private void meetPagesOfConsulting(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.selby.1");
    desk.open("/staff/consultation-list");
    meet(desk.page());
    for (String state : List.of("DRAFT", "CLOSED")) {
      meetPagesOf(
          desk,
          "select id from consultation.consultation where team = 'HUB-SELB' and state = '"
              + state
              + "'");
    }
    meetADecision(desk.page());
    desk.page()
        .navigate(
            address(
                "/staff/concern?reference="
                    + ask("select reference from shared.referral where subject = 'CONCERN'")));
    desk.page().locator("summary").all().forEach(more -> more.click());
    meet(desk.page());
    desk.page().navigate(address("/staff/concern?reference=none"));
    meet(desk.page());
    desk.page().close();
  }

  private void meetPagesOfTheDay(Visitor visitor) {
    UUID session =
        SessionAtHand.of(
            portal.owner(), "demo.police.1", 3, Instant.now().minus(Duration.ofMinutes(5)));
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    desk.open("/staff/training-register?session=" + session);
    meet(desk.page());
    desk.write("#walkInName", "Ana Núñez").write("#walkInEmail", "ana@example.org").click("#admit");
    meet(desk.page());
    desk.open("/staff/training-needs?session=" + session);
    meet(desk.page());
    desk.page().close();
  }

  /** A course, a venue, a session, somebody who booked, and as if they had asked. */
  private void meetPagesOfPlanning(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.selby.1");
    PlanningJourney.addCourse(desk, "Speaking up in Selby");
    meet(desk.page());
    PlanningJourney.addVenue(desk);
    meet(desk.page());
    String session = PlanningJourney.plan(desk, "Speaking up in Selby");
    PlanningJourney.book(desk, session, "Ana Núñez", "ana@specimen.example");
    for (String path : List.of("-session", "-bookings", "-move", "-plan")) {
      desk.page().navigate(address("/staff/training" + path + "?session=" + session));
      desk.page().locator("main summary").all().forEach(more -> more.click());
      meet(desk.page());
    }
    run("update consultation.booking set state = 'REQUESTED' where session = '" + session + "'");
    run(
        "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
            + " red_flag, received_at, respond_by, status) select id, id, 'K7M4QX9TBW3B',"
            + " 'TRAINING_REQUEST', 'HUB-SELB', 'HUB-SELB', 'OWNER', false, now(), now(),"
            + " 'AWAITING' from consultation.booking where session = '"
            + session
            + "'");
    desk.page().navigate(address("/staff/training-request/K7M4-QX9T-BW3B"));
    desk.page().locator("main summary").all().forEach(more -> more.click());
    meet(desk.page());
    desk.click("#declineNow").checked().shows("Say why you decline");
    desk.click("#approveNow").checked().shows("Approved.");
    for (String path : List.of("-sessions", "-courses", "-venues", "-request?reference=none")) {
      desk.page().navigate(address("/staff/training" + path));
      meet(desk.page());
    }
    desk.page().close();
  }

  /** Also where there is nothing to count, and of a session that is none. */
  private void meetPagesOfCertificates(Visitor visitor) {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    for (String path :
        List.of("/staff/training-reports", "/staff/training-certificates?session=none")) {
      desk.page().navigate(address(path));
      meet(desk.page());
    }
    desk.page().close();
  }

  private void meetPagesOfCodes(Visitor visitor) throws SQLException {
    StaffDesk desk = StaffDesk.of(visitor, "demo.police.1");
    String withCodes = "select id from consultation.consultation where audience = 'CODES'";
    meetPagesOf(desk, withCodes);
    meetALongPrint(desk.page(), ask(withCodes));
    desk.page().close();
  }

  /** What somebody wrote, and the form that says what is to be done with it. */
  private void meetADecision(Page page) throws SQLException {
    page.navigate(
        address(
            "/staff/consultation-words?id="
                + ask(
                    "select c.id from consultation.consultation c where c.team = 'HUB-SELB'"
                        + " and exists (select 1 from consultation.words w"
                        + "   where w.consultation = c.id)")));
    // What was written is read into the list by the round of counting.
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("main table a[href*='text=']").count() > 0;
        },
        new Page.WaitForConditionOptions().setTimeout(120_000));
    page.click("main table a[href*='text=']");
    page.waitForSelector("#decideNow");
    meet(page);
  }

  /** More codes than come at once: the page asks again by itself until they are printed. */
  private void meetALongPrint(Page page, String consultation) {
    page.navigate(address("/staff/consultation-codes?id=" + consultation));
    page.fill("#number", "201");
    page.selectOption("#print", "CARDS");
    page.click("#makeNow");
    page.waitForSelector("#fetchNow", new Page.WaitForSelectorOptions().setTimeout(120_000));
    meet(page);
    page.navigate(page.url().replaceFirst("run=.*", "run=none"));
    assertThat(page.locator("[role=alert]").count()).isOne();
    meet(page);
  }

  /** Everything staff can see of one consultation. */
  private void meetPagesOf(StaffDesk desk, String consultation) throws SQLException {
    String id = ask(consultation);
    for (String path : pages) {
      if (path.startsWith("/staff/consultation-") && !path.endsWith("-list")) {
        desk.page().navigate(address(path + "?id=" + id));
        desk.page().locator("main summary").all().forEach(more -> more.click());
        meet(desk.page());
      }
    }
  }

  /** As it is asked, and as it is asked again of somebody who answered nothing. */
  private ReportForm meetQuestion(ReportForm form) {
    meet(form.page());
    String title = form.page().title();
    form.next();
    assertThat(form.page().title()).isEqualTo("Error: " + title);
    look(form.page());
    return form;
  }

  private void meetStaffPages(Visitor visitor, String reference) throws SQLException {
    run(
        "update shared.outbox_message set state = 'DEAD', attempts = 12,"
            + " last_failure = 'SMTP_UNREACHABLE'");
    Page page = visitor.open("/staff/sign-in");
    meet(page);
    page.fill("#name", "demo.police.1");
    page.fill("#password", "wrong");
    page.click("#go");
    look(page);
    page.fill("#password", "demonstration-only");
    page.click("#go");
    page.waitForURL("**/staff/inbox");
    meet(page);
    page.navigate(address("/staff/inbox?reference=none"));
    meet(page);
    page.navigate(address("/staff/report/none"));
    meet(page);
    page.navigate(address("/staff/deliveries"));
    meet(page);
    page.navigate(address("/staff/disclosures"));
    meet(page);
    page.navigate(address("/staff/report/" + reference));
    page.locator("summary").all().forEach(more -> more.click());
    meet(page);
    page.click("#acceptNow");
    page.waitForSelector("[role=status]");
    look(page);

    page.evaluate(
        "document.getElementsByName('jakarta.faces.ViewState').forEach(s => s.value = '1:1')");
    meetError("EXPIRED", page, () -> answerTo(page, () -> page.click("[id='leave:signOut']")));
    page.close();
  }

  private void meetAnExpiredDraft(Visitor visitor) {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report/safety");
    form.choose("No").next();
    loseKey(visitor);
    form.page().reload();
    meet(form.page());
  }

  private void meetExpiredAnswers(Visitor visitor) {
    Page page = visitor.open(NIGHT + "/question/area");
    page.getByLabel("Selby").check();
    page.click("#next");
    loseKey(visitor);
    page.reload();
    meet(page);
  }

  /** The visitor's only cookie opens nothing any more. */
  private static void loseKey(Visitor visitor) {
    Cookie cookie = visitor.context().cookies().get(0);
    visitor
        .context()
        .addCookies(
            List.of(
                new Cookie(cookie.name, cookie.value.replaceFirst("^.", "!"))
                    .setDomain(cookie.domain)
                    .setPath(cookie.path)));
  }

  private void meetErrorPages(Visitor visitor) throws SQLException {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report/safety");
    Page page = form.page();
    form.choose("No").next();
    meetError("NOT_FOUND", page, () -> page.navigate(address("/nowhere")));

    page.navigate(address("/report/kind"));
    form.choose("Both");
    page.evaluate("document.querySelector('[name=token]').value = 'forged'");
    meetError("FORBIDDEN", page, () -> answerTo(page, form::next));

    page.navigate(address("/report/kind"));
    page.evaluate("document.querySelector('form#answer').enctype = 'text/plain'");
    meetError("WRONG_TYPE", page, () -> answerTo(page, form::next));

    page.route("**/cookies", route -> route.resume(new Route.ResumeOptions().setMethod("PUT")));
    meetError("NOT_ALLOWED", page, () -> page.navigate(address("/cookies")));
    page.unroute("**/cookies");

    page.navigate(address("/report/kind"));
    form.choose("Both").next();
    form.choose("It happened to me").next();
    form.choose("No, I want to stay anonymous").next();
    form.write("What happened to you?", LONGER_THAN_ANY_FORM);
    meetError("TOO_LARGE", page, () -> answerTo(page, form::next));

    run("alter table shared.draft rename to draft_elsewhere");
    meetError("FAULT", page, () -> page.navigate(address("/report/kind")));
    run("alter table shared.draft_elsewhere rename to draft");

    Page survey = visitor.open(NIGHT + "/question/area");
    survey.getByLabel("Selby").check();
    String session = BookingDesk.session(portal, "Database away", 2, false);
    BookingDesk booking = BookingDesk.of(portal, visitor).openSession(session).start();
    booking.choose("Myself");
    portal.stopDatabase();
    meetError("UNAVAILABLE", page, () -> page.navigate(address("/report/kind")));
    meetUnsaved(survey);
    meetStep(booking.next(), "unsent");
    portal.startDatabase();
  }

  private static Response answerTo(Page page, Runnable deed) {
    return page.waitForResponse(answer -> answer.request().method().equals("POST"), deed);
  }

  private void meetError(String name, Page page, Supplier<Response> provoking) {
    Response answer = provoking.get();
    assertThat(answer.status()).as(name).isGreaterThanOrEqualTo(400);
    page.waitForLoadState();
    assertThat(nameOf(page)).isEqualTo("error " + name);
    check(() -> PageChecks.checkHtml(answer.text(), "the error page " + name));
    look(page);
  }

  /** What is sent while the database is away; it has no address of its own. */
  private void meetUnsaved(Page page) {
    Response answer = answerTo(page, () -> page.click("#next"));
    assertThat(answer.status()).isEqualTo(503);
    page.waitForLoadState();
    assertThat(page.title()).startsWith("We could not save this page");
    check(() -> PageChecks.checkHtml(answer.text(), "the page of what is not saved"));
    look(page, "/consultations/unsaved");
  }

  private void meet(Page page) {
    check(() -> PageChecks.checkHtml(page));
    look(page);
  }

  private void look(Page page) {
    look(page, nameOf(page));
  }

  private void look(Page page, String name) {
    check(() -> PageChecks.checkAccessibility(page));
    check(() -> PageChecks.checkReflow(page));
    if (met.add(name) && name.matches("/(staff/consultation-|consultations).*")) {
      check(() -> PageChecks.checkForcedColours(page));
    }
  }

  private void check(Runnable whatIsThere) {
    try {
      whatIsThere.run();
    } catch (AssertionError e) {
      found.add(e.getMessage());
    }
  }

  /** The path of the page that is shown, or {@code error NAME}, whatever the address. */
  private String nameOf(Page page) {
    String title = page.title();
    for (Map.Entry<String, String> error : errorTitles.entrySet()) {
      if (title.startsWith(error.getValue() + " – ")) {
        return "error " + error.getKey();
      }
    }
    // The address of a consultation names it before its page.
    String path =
        URI.create(page.url())
            .getPath()
            .replaceFirst("^/consultations/[^/]+$", "/consultations/start")
            .replaceFirst("^/consultations/[^/]+/", "/consultations/");
    return pages.stream()
        .filter(known -> path.equals(known) || path.startsWith(known + "/"))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new AssertionError("no page of ours: " + page.url()));
  }

  private String address(String path) {
    return portal.address(path).toString();
  }

  private void run(String command) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).as(query).isTrue();
      return row.getString(1);
    }
  }

  /** The addresses of all pages, by their files. */
  private static List<String> pages() {
    Path root = MAIN.resolve("webapp");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .map(path -> path.substring(0, path.length() - ".xhtml".length()))
          .map(path -> path.equals("/index") ? "/" : path)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The error pages' titles by their names. */
  private static Map<String, String> errorTitles() {
    Properties words = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            MAIN.resolve("resources/communitysafety/portal/text/public.properties"))) {
      words.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> titles = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      if (key.startsWith("error.") && key.endsWith(".title")) {
        titles.put(key.substring("error.".length(), key.lastIndexOf('.')), words.getProperty(key));
      }
    }
    return titles;
  }
=======
>>>>>>> pages
}
