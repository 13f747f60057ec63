package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Somebody tells what happened, and comes back with a code; every question is met unanswered too.
 */
final class ReportPages {

  private final Inspection house;

  ReportPages(Inspection house) {
    this.house = house;
  }

  /**
   * As part of a job, of both kinds, named, in one place after the other, and all there is.
   *
   * @return its Reference
   */
  String meetTheReport(Visitor visitor) {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report");
    form.page().getByText("Start now").click();
    meetQuestion(form).choose("Yes").next();
    house.meet(form.page());
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
    form.page().navigate(house.address("/report/where"));
    form.atPostcode("LS1 1AA");
    meetQuestion(form);
    form.page().navigate(house.address("/report/where"));
    form.atPostcode("YO1 6GA");
    house.meet(form.page());
    form.next();
    meetWhatIsOptional(form);
    meetQuestion(form).choose("Do not contact me").next();
    meetQuestion(form).shareWithAll();
    house.meet(form.page());
    form.button("Finish later").click();
    house.meet(form.page());
    form.page().navigate(house.address("/report"));
    house.meet(form.page());
    form.page().navigate(house.address("/report/check-answers"));
    String reference = form.send().reference();
    house.meet(form.page());
    form.follow("Answer some questions about you");
    house.meet(form.page());
    form.page().close();
    return reference;
  }

  /** From the page about work to that about contact; each may be left empty. */
  private void meetWhatIsOptional(ReportForm form) {
    house.meet(form.isAt("work").page());
    form.next();
    house.meet(form.isAt("anything-else").page());
    form.choose("Yes").next();
    meetQuestion(form.isAt("further")).write("What happened that time?", "They broke a window.");
    form.choose("I know roughly when").write("Roughly when?", "in May").atPostcode("YO12 4BY");
    form.isAt("anything-else").follow("Remove Second thing that happened");
    house.meet(form.isAt("remove").page());
    form.follow("No, keep it").isAt("anything-else").choose("No").next();
    house.meet(form.isAt("more").page());
    form.choose("Tell us more").next();
    while (!form.page().url().endsWith("/contact")) {
      house.meet(form.page());
      form.next();
    }
  }

  /** As it is asked, and as it is asked again of somebody who answered nothing. */
  private ReportForm meetQuestion(ReportForm form) {
    house.meet(form.page());
    String title = form.page().title();
    form.next();
    assertThat(form.page().title()).isEqualTo("Error: " + title);
    house.look(form.page());
    return form;
  }

  /** With a code, by somebody who gave no name. */
  void meetTheWayBack(Visitor visitor) {
    Page page = visitor.open("/return/over");
    house.meet(page);
    page.close();
    ReportForm form = ReportForm.begunBy(visitor).anonymousNoiseToWhere().atPostcode("YO8 9FT");
    form.shareWithAll().send();
    page = form.page();
    form.button("Give me a return code").click();
    List<String> code = page.locator(".cs-code__word").allInnerTexts();
    house.meet(page);
    form.follow("I have written it down");
    house.meet(page);
    page.fill("#code", "zoom " + String.join(" ", code.subList(1, code.size())));
    page.click("#compare");
    house.look(page);
    page.navigate(house.address("/return"));
    page.fill("#code", "zoom qwertzui");
    form.next();
    house.look(page);
    page.fill("#code", String.join(" ", code));
    form.next();
    page.waitForURL("**/return/status");
    page.navigate(house.address("/return/message"));
    page.fill("#words", "It was louder last night.");
    page.click("#send");
    page.waitForURL("**/return/status");
    house.meet(page);
    for (String path : house.pagesUnder("/return/")) {
      if (!path.equals("/return/over")) {
        house.meet(page, path);
      }
    }
    page.close();
  }

  /** The key to the answers is lost: nothing can be shown of them any more. */
  void meetAnExpiredDraft(Visitor visitor) {
    ReportForm form = ReportForm.inAnotherTab(visitor, "/report/safety");
    form.choose("No").next();
    visitor.loseKey();
    form.page().reload();
    house.meet(form.page());
  }
}
