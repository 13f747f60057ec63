package communitysafety.portal.consultations;

import communitysafety.consultation.release.ReleaseFiles;
import communitysafety.consultation.release.ReleaseFiles.SheetWords;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.Releases;
import communitysafety.consultation.release.Releases.FrozenRelease;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a consultation came to, out of one release: the newest, or the one whose number stands in
 * the address. With {@code .csv}, {@code .xlsx}, {@code .json} or {@code .pdf} behind the number it
 * is a file.
 */
@Named("consultationResults")
@RequestScoped
public class ResultsPage {

  private static final Pattern ABOUT =
      Pattern.compile("([1-9][0-9]{0,5})(\\.(csv|xlsx|json|pdf))?");

  @Inject ConsultationVisit visit;
  @Inject Releases releases;
  @Inject Words words;
  @Inject PortalIdentity portal;

  private FrozenRelease release;
  private ReleasedResults results;
  private ReleaseReading reading;
  private String file = "";

  @PostConstruct
  void find() {
    String about = visit.about();
    int number = visit.getConsultation().latestRelease();
    if (!about.isEmpty()) {
      Matcher matcher = ABOUT.matcher(about);
      number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      file = matcher.matches() && matcher.group(3) != null ? matcher.group(3) : "";
    }
    release = releases.find(visit.getConsultation().id(), number).orElse(null);
    if (release == null) {
      visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      results = release.results();
      reading =
          new ReleaseReading(
              results,
              words::say,
              visit::say,
              this::label,
              visit.getWordsLanguage(),
              visit.getWordsDirection());
    }
  }

  /**
   * Sends the file that the address asks for.
   *
   * @return false when it asks for the page
   */
  boolean write() throws IOException {
    if (release == null || file.isEmpty()) {
      return false;
    }
    HttpServletResponse response = visit.response();
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + visit.getConsultation().slug()
            + "-"
            + getNumber()
            + "."
            + file
            + "\"");
    switch (file) {
      case "csv" -> {
        response.setContentType("text/csv;charset=UTF-8");
        ReleaseFiles.writeCsv(results, visit.getLanguage(), response.getOutputStream());
      }
      case "xlsx" -> {
        response.setContentType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        ReleaseFiles.writeWorkbook(
            results, visit.getLanguage(), sheetWords(), response.getOutputStream());
      }
      case "pdf" -> {
        response.setContentType("application/pdf");
        new ReleaseDocument(reading, words::say)
            .lay(getTitle(), portal.getName(), Locale.forLanguageTag(visit.getLanguage()))
            .write(response.getOutputStream());
      }
      default -> {
        response.setContentType("application/json");
        response.getOutputStream().write(release.document().getBytes(StandardCharsets.UTF_8));
      }
    }
    return true;
  }

  private SheetWords sheetWords() {
    return new SheetWords(
        getTitle(),
        List.of(
            words.say("consultations.results.about.rounded"),
            words.say("consultations.results.about.fewer"),
            words.say("consultations.results.about.percent"),
            words.say("consultations.results.about.notShown")),
        words.say("consultations.results.option"),
        words.say("consultations.results.people"),
        words.say("consultations.results.asked"),
        words.say("consultations.results.answered"),
        words.say("consultations.results.fewer"),
        words.say("consultations.results.notShown"),
        words.say("consultations.results.notStated"),
        words.say("consultations.results.words"));
  }

  public boolean isFound() {
    return release != null;
  }

  public String getTitle() {
    return visit.getTitle();
  }

  public int getNumber() {
    return release.number();
  }

  /** The address of a file of this release, without its ending. */
  public String getFiles() {
    return "/consultations/" + visit.getConsultation().slug() + "/results/" + getNumber();
  }

  public ReleaseReading getReading() {
    return reading;
  }

  private String label(String question) {
    return visit.survey().question(question).map(each -> visit.say(each.label())).orElse(question);
  }
}
