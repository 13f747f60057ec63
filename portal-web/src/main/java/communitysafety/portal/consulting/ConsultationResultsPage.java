package communitysafety.portal.consulting;

import communitysafety.consultation.release.CrossTable;
import communitysafety.consultation.results.ChooseBreakdowns;
import communitysafety.consultation.results.ReadResults;
import communitysafety.consultation.results.ReadResults.Breakdown;
import communitysafety.consultation.results.ReadResults.QuestionResult;
import communitysafety.consultation.results.ReadResults.Results;
import communitysafety.consultation.results.ReleaseResults;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.consultation.results.Wanted;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.portal.consultations.ReleaseReading;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.faces.Words;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The counts of one consultation as they stand, for the team's own eyes, and the door through which
 * protected ones leave. Opening needs READ_RESPONSES, releasing RELEASE_RESULTS.
 */
@Named("consultationResultsStaff")
@RequestScoped
public class ConsultationResultsPage {

  private static final String SECONDS_BETWEEN_LOOKS = "3";
  private static final Duration A_MOMENT = Duration.ofMillis(1500);

  @Inject SignedInStaff signedIn;
  @Inject ReadResults readResults;
  @Inject ChooseBreakdowns chooseBreakdowns;
  @Inject ReleaseResults releaseResults;
  @Inject StaffWords words;
  @Inject Words publicWords;

  private String id;
  private String by = "";
  private String[] breakdowns = {};
  private String[] questions = {};
  private String[] tables = {};
  private boolean withWords;
  private String wanted;
  private Results results;
  private boolean sought;
  private String error;
  private int released;
  private ReleaseResults.Preview preview;

  /** A choice of a form. */
  public record Offered(String value, String label) {}

  /**
   * @param cells of the table by groups; empty where it is not divided
   */
  public record Row(String label, int count, List<Integer> cells) {}

  public record Table(
      String label, int asked, int answered, String mean, List<String> groups, List<Row> rows) {}

  /** Looks the counts up, and what would be released where the address asks for it. */
  public void open() {
    read();
    if (results == null || wanted == null || FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    ChosenRelease.read(wanted, survey(), version())
        .ifPresent(
            chosen -> {
              questions = chosen.questions().toArray(String[]::new);
              tables = chosen.tables().toArray(String[]::new);
              withWords = chosen.words();
              tryTo(this::prepare);
            });
    if (isPreparing()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseHeader("Refresh", SECONDS_BETWEEN_LOOKS);
    }
  }

  private void read() {
    try {
      results = readResults.read(signedIn.member(), UUID.fromString(id), by == null ? "" : by);
      if (breakdowns.length == 0) {
        breakdowns = results.breakdowns().stream().map(Breakdown::question).toArray(String[]::new);
      }
    } catch (ResultsNotFound | IllegalArgumentException | NullPointerException e) {
      results = null;
      ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse())
          .setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public void choose() {
    tryTo(
        () -> chooseBreakdowns.choose(signedIn.member(), UUID.fromString(id), Set.of(breakdowns)));
  }

  /** Leads to an address that shows what would be released, and can be looked at again. */
  public void look() throws IOException {
    read();
    if (results != null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect(
              "/staff/consultation-results?id="
                  + results.consultation().id()
                  + "&wanted="
                  + chosen().code(survey(), version()));
      faces.responseComplete();
    }
  }

  /** Releases what was worked out; what was not is looked at first. */
  public void release() throws IOException {
    tryTo(this::prepare);
    if (isPreparing()) {
      look();
    } else if (error == null) {
      tryTo(
          () ->
              released =
                  releaseResults.release(
                      signedIn.member(), UUID.fromString(id), chosen().wanted()));
    }
  }

  /** What is done in a moment is shown at once. */
  private void prepare() {
    UUID consultation = UUID.fromString(id);
    Wanted chosen = chosen().wanted();
    preview = releaseResults.preview(signedIn.member(), consultation, chosen);
    if (preview.results() == null && preview.work().endsWithin(A_MOMENT)) {
      preview = releaseResults.preview(signedIn.member(), consultation, chosen);
    }
  }

  private ChosenRelease chosen() {
    return new ChosenRelease(List.of(questions), List.of(tables), withWords);
  }

  private int version() {
    return results.consultation().surveyVersion();
  }

  /**
   * While a sent form is being read its fields must be there, and what the address says has not
   * been taken over yet.
   */
  private boolean looked() {
    if (results == null && FacesContext.getCurrentInstance().isPostback() && !sought) {
      sought = true;
      if (id == null) {
        id =
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
      }
      read();
    }
    return results != null;
  }

  private void tryTo(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal e) {
      error = words.say("staff.consultation.results.refused." + e.getClass().getSimpleName());
    }
    read();
  }

  public boolean isFound() {
    return looked();
  }

  public boolean isReleasable() {
    return signedIn.member().may(Permission.RELEASE_RESULTS);
  }

  /** Whether responses may be brought in. */
  public boolean isWritable() {
    return signedIn.member().may(Permission.WRITE_CONSULTATIONS);
  }

  public boolean isWaiting() {
    return results.waiting();
  }

  public String getTitle() {
    return survey().say(results.consultation().particulars().title(), Answers.NONE, language());
  }

  public int getResponses() {
    return results.responses();
  }

  public String getPublicAddress() {
    return "/consultations/" + results.consultation().slug() + "/results";
  }

  /** Questions that can divide the others. */
  public List<Offered> getDividing() {
    return survey().questions().stream()
        .filter(each -> each.type() == QuestionType.SELECT_ONE)
        .map(this::offered)
        .toList();
  }

  /** Breakdowns that were chosen, with how far they are counted. */
  public List<Offered> getChosen() {
    return results.breakdowns().stream()
        .map(
            each ->
                new Offered(
                    each.question(),
                    survey().question(each.question()).map(this::label).orElse(each.question())
                        + (each.complete()
                            ? ""
                            : " (" + each.counted() + "/" + results.responses() + ")")))
        .toList();
  }

  public List<Offered> getAsked() {
    return results.questions().stream().map(each -> offered(each.question())).toList();
  }

  /** Questions that are answered in own words. */
  public List<Offered> getWritten() {
    return results.questions().stream()
        .map(QuestionResult::question)
        .filter(each -> each.type() == QuestionType.TEXT)
        .map(this::offered)
        .toList();
  }

  private Offered offered(Question question) {
    return new Offered(question.name(), label(question));
  }

  private String label(Question question) {
    return survey().say(question.label(), Answers.NONE, language());
  }

  public List<Table> getTables() {
    return results.questions().stream().map(this::table).toList();
  }

  private Table table(QuestionResult result) {
    CrossTable cross = result.table();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < result.options().size(); i++) {
      int option = i;
      rows.add(
          new Row(
              label(result.question(), result.options().get(i)),
              result.counts().byOption().get(i),
              cross == null
                  ? List.of()
                  : cross.inGroups().stream().map(each -> each.byOption().get(option)).toList()));
    }
    Question by = survey().question(results.by()).orElse(null);
    return new Table(
        label(result.question()),
        result.counts().asked(),
        result.counts().answered(),
        result.mean().map(Object::toString).orElse(""),
        cross == null
            ? List.of()
            : cross.groups().stream()
                .map(
                    group ->
                        group.isEmpty()
                            ? words.say("staff.consultation.results.notStated")
                            : by == null ? group : label(by, group))
                .toList(),
        rows);
  }

  private String label(Question question, String option) {
    return question.type().hasChoices()
        ? survey().document().lists().get(question.choiceList()).choices().stream()
            .filter(each -> each.value().equals(option))
            .findFirst()
            .map(Choice::label)
            .map(each -> survey().say(each, Answers.NONE, language()))
            .orElse(option)
        : option;
  }

  private Survey survey() {
    return results.consultation().survey();
  }

  private String language() {
    return survey().document().defaultLanguage();
  }

  /** Whether what would be released is being worked out, so that the page looks again by itself. */
  public boolean isPreparing() {
    return preview != null && preview.results() == null;
  }

  /** How many questions are done, of {@link #getOfAll}. */
  public int getDone() {
    return preview == null ? 0 : preview.work().done();
  }

  public int getOfAll() {
    return preview == null ? 0 : preview.work().of();
  }

  /** What the public would read, in the survey's first language; null before it is there. */
  public ReleaseReading getPreview() {
    return preview == null || preview.results() == null || released > 0
        ? null
        : new ReleaseReading(
            preview.results(),
            (key, arguments) -> publicWords.sayIn(Locale.UK, key, arguments),
            wording -> survey().say(wording, Answers.NONE, language()),
            name -> survey().question(name).map(this::label).orElse(name),
            language(),
            PageLanguage.directionOf(Locale.forLanguageTag(language())));
  }

  public String getReleased() {
    return released == 0
        ? null
        : words.say("staff.consultation.results.released", String.valueOf(released));
  }

  public String getError() {
    return error;
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }

  /** What the address asks to see; null when nothing. */
  public String getWanted() {
    return wanted;
  }

  public void setWanted(String code) {
    wanted = code;
  }

  public String getBy() {
    return by;
  }

  public void setBy(String asked) {
    by = asked;
  }

  public String[] getBreakdowns() {
    return breakdowns;
  }

  public void setBreakdowns(String[] chosen) {
    breakdowns = chosen;
  }

  public String[] getQuestions() {
    return questions;
  }

  public void setQuestions(String[] chosen) {
    questions = chosen;
  }

  public String[] getByTables() {
    return tables;
  }

  public void setByTables(String[] chosen) {
    tables = chosen;
  }

  public boolean isWithWords() {
    return withWords;
  }

  public void setWithWords(boolean chosen) {
    withWords = chosen;
  }
}
