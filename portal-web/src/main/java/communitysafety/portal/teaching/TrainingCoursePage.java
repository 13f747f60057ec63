package communitysafety.portal.teaching;

import communitysafety.consultation.training.Course;
import communitysafety.consultation.training.CourseNotFound;
import communitysafety.consultation.training.EditCourses;
import communitysafety.consultation.training.FindTeamCourses;
import communitysafety.consultation.training.TeamCourse;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A course: a new one, words of one put right, or its next edition. Which of the two a change is,
 * the person says; what teaches something else is never taken for a correction. Needs
 * PLAN_TRAINING.
 */
@Named("trainingCourse")
@RequestScoped
public class TrainingCoursePage {

  private static final String BLOCK = "staff.training.course";
  private static final String CORRECTION = "correction";
  private static final String EDITION = "edition";
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_CODE = 60;

  /** A fortnight of whole days. */
  private static final int MOST_MINUTES = 20_160;

  /** As consultations have it at the end of their address. */
  private static final Pattern SLUG = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*)?");

  @Inject SignedInStaff signedIn;
  @Inject FindTeamCourses courses;
  @Inject EditCourses editCourses;
  @Inject StaffWords words;
  @Inject TeachingPages pages;

  private String course;
  private String done;
  private int seen;
  private boolean looked;
  private TeamCourse stored;
  private TypedForm form = new TypedForm();
  private String error;

  /** Shows what is stored, or an empty form. */
  public void open() {
    look();
    if (stored != null) {
      show(stored);
    }
  }

  private void look() {
    looked = true;
    if (!isFresh()) {
      try {
        stored = courses.one(signedIn.member(), TypedForm.id(course).orElseGet(UUID::randomUUID));
      } catch (CourseNotFound e) {
        pages.notFound();
      }
    }
  }

  private void show(TeamCourse shown) {
    Course taught = shown.course();
    seen = shown.version();
    form.put("title", taught.title());
    form.put("summary", taught.summary());
    form.put("topics", taught.topics().toArray());
    form.put("audience", taught.audience());
    form.put("outcomes", String.join("\n", taught.outcomes()));
    form.put("minutes", taught.duration().toMinutes());
    form.put("requires", taught.requires().toArray());
    form.put("feedback", shown.feedback());
    if (taught.professionalsOnly()) {
      form.put("professionalsOnly", "on");
    }
  }

  /** Stores what was typed as what the person says it is, or shows it again. */
  public String save() throws IOException {
    form = TypedForm.sent();
    look();
    if (!isFound()) {
      return null;
    }
    boolean correction = !isFresh() && form.has("change", CORRECTION);
    if (!isFresh() && !correction && !form.has("change", EDITION)) {
      form.wrong("change", "choose");
    }
    Optional<Course> read = read(correction);
    if (read.isEmpty()) {
      error = words.say("staff.training.form.error");
      return null;
    }
    try {
      if (correction) {
        editCourses.correct(signedIn.member(), seen, read.get());
      } else {
        editCourses.add(signedIn.member(), read.get());
      }
      editCourses.askAfter(signedIn.member(), read.get().id(), form.value("feedback").strip());
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      return null;
    }
    String what = isFresh() ? "added" : correction ? "corrected" : "renewed";
    return pages.to("/staff/training-course?course=" + read.get().id() + "&done=" + what);
  }

  private Optional<Course> read(boolean correction) {
    String title = form.words("title", Course.LONGEST_TITLE);
    String summary = form.words("summary", LONGEST_TEXT);
    List<TrainingTopic> topics = form.some("topics", TrainingTopic.class);
    String audience = form.words("audience", LONGEST_LINE);
    List<String> outcomes = form.lines("outcomes", LONGEST_TEXT);
    OptionalInt minutes = form.number("minutes", 1, MOST_MINUTES);
    if (!SLUG.matcher(form.value("feedback").strip()).matches()) {
      form.wrong("feedback", "slug");
    }
    String code = isFresh() ? code(title) : stored.course().code();
    if (code.isEmpty() && !form.isWrong("title")) {
      form.wrong("title", "letters");
    }
    List<String> required =
        getKnown().stream()
            .map(Choice::getCode)
            .filter(each -> form.has("requires", each))
            .toList();
    if (!form.isRight()) {
      return Optional.empty();
    }
    int edition = isFresh() ? 1 : stored.course().edition();
    return Optional.of(
        new Course(
            correction ? stored.course().id() : UUID.randomUUID(),
            code,
            isFresh() || correction ? edition : edition + 1,
            signedIn.member().team(),
            title,
            summary,
            EnumSet.copyOf(topics),
            audience,
            outcomes,
            Duration.ofMinutes(minutes.getAsInt()),
            required,
            form.has("professionalsOnly", "on")));
  }

  /**
   * A code that stays, made of the title it begins with; empty when that has no letters of ours.
   */
  private static String code(String title) {
    String code =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return code.length() <= LONGEST_CODE
        ? code
        : code.substring(0, LONGEST_CODE).replaceAll("-$", "");
  }

  public boolean isFound() {
    return !looked || isFresh() || stored != null;
  }

  public boolean isFresh() {
    return course == null || course.isEmpty();
  }

  /** Older editions stand as they are. */
  public boolean isChangeable() {
    return !looked || isFresh() || stored != null && stored.latest();
  }

  public String getEdition() {
    return words.say("staff.training.edition", stored.course().title(), stored.course().edition());
  }

  public TypedForm getForm() {
    return form;
  }

  public List<Choice> getMistakes() {
    return form.mistakes(words, BLOCK);
  }

  public List<Choice> getTopics() {
    return Arrays.stream(TrainingTopic.values())
        .map(each -> new Choice(each.name(), words.code("staff.training.topic", each)))
        .toList();
  }

  /** Courses that one may have been to before; not this one itself. */
  public List<Choice> getKnown() {
    return courses.known(signedIn.member()).stream()
        .filter(each -> stored == null || !each.code().equals(stored.course().code()))
        .map(each -> new Choice(each.code(), each.title()))
        .toList();
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return List.of("added", "corrected", "renewed").contains(done == null ? "" : done)
        ? words.say(BLOCK + ".done." + done)
        : null;
  }

  /** Why nothing was stored; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String number) {
    course = number;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }
}
