package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingMoreJourney {

  private static final List<String> RACE_AND_FAITH =
      List.of("Race, ethnicity or nationality", "Religion, faith or belief, or having none");

  /** Of a victim of hate crime in Selby, on the page that asks what else happened. */
  private static ReportForm victimAtAnythingElse(Visitor visitor, String name) {
    ReportForm form = ReportForm.begunBy(visitor);
    form.toWhatHappened("Hate crime", "It happened to me", name);
    form.write("What happened to you?", "They shouted at me at the door.").next().isAt("why");
    RACE_AND_FAITH.forEach(form::choose);
    form.next().isAt("when").choose("It is still happening").next();
    return form.isAt("where").atPostcode("YO8 9FT").isAt("anything-else");
  }

  @Test
  void who_wants_to_tells_us_everything_and_checks_every_answer_before_sending() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = victimAtAnythingElse(visitor, "Sam Specimen").choose("No").next();
      form.isAt("more").shows("about 9 short pages").choose("Tell us more").next();
      tellEverything(form);
      form.isAt("contact").choose("By phone or text message").choose("By letter");
      form.write("Phone number", "12 34").write("Address for letters", "1 Bridge Street, Selby");
      form.choose("Calls and texts").choose("Morning, 8am to 12").choose("Sunday");
      form.write("Who must not know? (optional)", "my landlord");
      form.choose("An interpreter").write("Which language? (optional)", "Polish").next();
      form.showsError("Enter a phone number, like 01632 960 001");
      PageChecks.checkAccessibility(form.page());
      form.write("Phone number", "+48 22 555 01 23").next().shareWithAll();

      form.shows("Shouting, insults or name-calling").shows("South Asian").shows("“go home”");
      form.shows("Yes, several times").shows("CRIME-42").shows("Most days").shows("a bruise");
      form.shows("a broken window").shows("a neighbour").shows("a red coat").shows("my sister");
      form.shows("A threat to kill").shows("A child or young person").shows("A disability");
      form.shows("A safer home").shows("Polish").shows("my landlord").shows("Calls and texts");
      form.shows("1 Bridge Street, Selby").shows("Sunday");

      form.change("Do you know who did it").isAt("people").choose("No").next();
      assertThat(form.isAt("check-answers").page().locator("main").innerText())
          .doesNotContain("a neighbour")
          .contains("a red coat");
      form.change("Why it happened").isAt("why");
      form.page().getByLabel(RACE_AND_FAITH.get(0)).uncheck();
      form.next().isAt("check-answers");
      assertThat(form.page().locator("main").innerText())
          .as("what was said of a reason goes with it")
          .doesNotContain("South Asian")
          .contains("Sikh");
      form.send().reference();
    }
  }

  private static void tellEverything(ReportForm form) {
    form.isAt("acts").choose("Shouting, insults or name-calling").choose("Spitting");
    form.choose("Graffiti").next();
    form.isAt("about-why").choose("South Asian").choose("Sikh");
    form.write("What words were used? (optional)", "“go home”").next();
    form.isAt("before").choose("Yes, several times").choose("The police");
    form.write("Number they gave (optional)", "CRIME-42").next();
    form.isAt("often").choose("Most days").choose("Yes, it is getting worse").next();
    form.isAt("effect").choose("Was anyone hurt, in body or mind? (optional)", "Yes");
    form.write("How were they hurt? (optional)", "a bruise");
    form.write("What was damaged or lost? (optional)", "a broken window").next();
    form.isAt("people").shows("Do not put yourself at risk to find out.").choose("Yes");
    form.write("Who are they? (optional)", "a neighbour");
    form.write("What do you remember about them? (optional)", "a red coat");
    form.write("Who else saw it? (optional)", "my sister").next();
    form.isAt("feeling-safe");
    form.choose("Are you afraid that it will happen again? (optional)", "Yes");
    form.choose("A threat to kill").choose("A child or young person").next();
    form.isAt("at-home");
    assertThat(form.page().getByText("03000 110 110").isVisible()).isFalse();
    form.choose("Do you feel unsafe at home, or afraid of someone there? (optional)", "Yes");
    assertThat(form.page().getByText("03000 110 110").isVisible()).isTrue();
    PageChecks.checkAccessibility(form.page());
    form.choose("A disability").next();
    form.isAt("help-wanted").choose("A safer home: locks, lights, a camera").next();
  }

  @Test
  void every_page_of_telling_more_can_be_skipped_and_filled_in_later() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = victimAtAnythingElse(visitor, null).next().isAt("more");
      form.choose("Tell us more").next();
      for (String step :
          List.of("acts", "about-why", "before", "often", "effect", "people", "feeling-safe")) {
        form.isAt(step).next();
      }
      form.isAt("at-home").follow("Back").isAt("feeling-safe").next().isAt("at-home").next();
      form.isAt("help-wanted").choose("Someone to talk to").choose("Nothing now").next();
      form.showsError("Choose what would help, or “Nothing now”, but not both");
      form.page().getByLabel("Nothing now").uncheck();
      form.choose("Easy Read").next().shareWithAll().shows("Easy Read");
      form.change("Hurt and damage").isAt("effect");
      form.write("What was damaged or lost? (optional)", "a bike").next();
      form.isAt("check-answers").shows("a bike");
      form.change("Telling us more").isAt("more").choose("Go on to the last questions").next();
      assertThat(form.isAt("check-answers").page().locator("main").innerText())
          .doesNotContain("a bike");
      form.send().reference();
    }
  }

  @Test
  void two_things_more_are_told_changed_and_removed() {
    try (Visitor visitor = Visitor.withoutJavaScript()) {
      ReportForm form = victimAtAnythingElse(visitor, null).choose("Yes").next();
      form.isAt("further").next().showsError("Write what happened that time");
      tell(form, "They broke my window.", "in May", "YO12 4BY");
      form.isAt("anything-else").shows("They broke my window.").choose("Yes").next();
      tell(form.isAt("further"), "They followed me.", "in June", "YO8 9FT");
      form.isAt("anything-else").shows("They followed me.").choose("No").next();
      form.isAt("more").next().shareWithAll().shows("They broke my window.").shows("in June");

      form.change("Second thing that happened").isAt("further");
      form.write("What happened that time?", "They broke two windows.").next();
      form.isAt("check-answers").shows("They broke two windows.");
      form.change("Anything more").isAt("anything-else");
      form.follow("Remove Third thing that happened").isAt("remove").shows("They followed me.");
      form.follow("No, keep it").isAt("anything-else").shows("They followed me.");
      form.follow("Remove Third thing that happened").button("Remove it").click();
      assertThat(form.isAt("check-answers").page().locator("main").innerText())
          .contains("They broke two windows.")
          .doesNotContain("They followed me.");
      form.send().reference();
    }
  }

  private static void tell(ReportForm form, String what, String when, String postcode) {
    form.write("What happened that time?", what).choose("I know roughly when");
    form.write("Roughly when?", when).atPostcode(postcode);
  }

  @Test
  void two_tabs_that_tell_further_things_lose_none_and_overwrite_none() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm first = victimAtAnythingElse(visitor, null).choose("Yes").next().isAt("further");
      ReportForm second = ReportForm.inAnotherTab(visitor, "/report/further");
      tell(first, "They broke my window.", "in May", "YO8 9FT");
      first.isAt("anything-else");
      tell(second, "They followed me.", "in June", "YO8 9FT");
      second.showsError("changed in another tab").next();
      second.isAt("anything-else").shows("They broke my window.").shows("They followed me.");

      ReportForm list = ReportForm.inAnotherTab(visitor, "/report/anything-else");
      list.follow("Remove Second thing that happened").isAt("remove");
      second.follow("Change Second thing that happened").isAt("further");
      list.button("Remove it").click();
      list.isAt("anything-else");
      second.write("What happened that time?", "They broke my door.").next();
      second.showsError("changed in another tab").next();
      second.isAt("anything-else").shows("They followed me.").shows("They broke my door.");
    }
  }

  @Test
  void who_reports_as_part_of_their_job_says_where_they_work() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor);
      form.toWhatHappened("Anti-social behaviour", "I am telling you as part of my job", null);
      form.write("What happened to the person?", "Loud music all night.").next();
      form.isAt("behaviour").choose("Noise").choose("One person or one family").next();
      form.isAt("when").choose("It is still happening").next();
      form.isAt("where").atPostcode("YO8 9FT").isAt("work");
      form.write("Where do you work? (optional)", "Specimen School");
      form.write("Your own reference for this (optional)", "S-7");
      form.choose("Has a safeguarding referral been made? (optional)", "No").next();
      form.shareWithAll().shows("Specimen School").shows("S-7").shows("One person or one family");
      form.send().reference();
    }
  }

  @Test
  void who_is_under_18_reads_words_for_them_and_whom_they_can_call() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      ReportForm form = ReportForm.begunBy(visitor).choose("No").next();
      form.isAt("kind").choose("Hate crime").next();
      form.isAt("who").choose("It happened to me").choose("I am under 18").next();
      form.isAt("name").shows("You are not in trouble").shows("0800 1111");
      form.shows("we may have to tell an adult whose job is to keep you safe");
      form.choose("No, I want to stay anonymous").next();
      form.isAt("what-happened").shows("It is not your fault").shows("an adult you trust");
      form.follow("Back").follow("Back").isAt("who");
      assertThat(form.page().getByLabel("I am under 18").isChecked()).isTrue();
      form.page().getByLabel("I am under 18").uncheck();
      form.next().isAt("what-happened");
      assertThat(form.page().locator("main").innerText()).doesNotContain("0800 1111");
    }
  }

  @Test
  void no_page_is_wider_than_the_smallest_phone() {
    try (Visitor visitor = Visitor.withJavaScript()) {
      Page page = visitor.open("/report");
      page.setViewportSize(320, 640);
      ReportForm form = ReportForm.begunOn(page).choose("No").next();
      form.choose("Both").next().choose("It happened to me").next();
      form.choose("Yes").write("Full name", "Sam Specimen").next();
      form.write("What happened to you?", "W".repeat(300)).next();
      RACE_AND_FAITH.forEach(form::choose);
      form.choose("Disability").choose("Sexual orientation");
      form.choose("Gender identity, or being trans");
      fits(form).next();
      fits(form.choose("Noise")).next();
      form.choose("It is still happening").next();
      fits(form.choose("I’m not sure")).next();
      fits(form.isAt("anything-else").choose("Yes")).next();
      for (String label : List.of("I know the day", "I know the postcode")) {
        fits(form.choose(label));
      }
      fits(form.write("What happened that time?", "W".repeat(300)).choose("I know roughly when"));
      form.write("Roughly when?", "in May").atPostcode("YO8 9FT");
      fits(form.isAt("anything-else")).follow("Remove");
      fits(form.isAt("remove")).follow("No, keep it").choose("No").next();
      fits(form.isAt("more").choose("Tell us more")).next();
      for (String step : List.of("acts", "about-why", "before", "often")) {
        fits(form.isAt(step)).next();
      }
      fits(form.isAt("effect").choose("Was anyone hurt, in body or mind? (optional)", "Yes"));
      fits(form.next().isAt("people").choose("Yes")).next();
      fits(form.isAt("feeling-safe")).next();
      form.isAt("at-home");
      fits(
          form.choose("Do you feel unsafe at home, or afraid of someone there? (optional)", "Yes"));
      fits(form.next().isAt("help-wanted")).next();
      form.isAt("contact").choose("By email").choose("By phone or text message");
      fits(form.choose("By letter").next()).choose("Do not contact me");
      for (String way : List.of("By email", "By phone or text message", "By letter")) {
        form.page().getByLabel(way).uncheck();
      }
      fits(form.next().shareWithAll());
    }
  }

  private static ReportForm fits(ReportForm form) {
    Object width = form.page().evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).as("width of %s", form.page().url()).isEqualTo(320);
    return form;
  }
}
