package communitysafety.portal.teaching;

import communitysafety.consultation.training.EditVenues;
import communitysafety.consultation.training.FindVenues;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A venue: a new one, or what is known of it put right. Needs PLAN_TRAINING. */
@Named("trainingVenue")
@RequestScoped
public class TrainingVenuePage {

  private static final String BLOCK = "staff.training.venue";
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 2_000;

  @Inject SignedInStaff signedIn;
  @Inject FindVenues venues;
  @Inject EditVenues editVenues;
  @Inject Hubs hubs;
  @Inject StaffWords words;
  @Inject TeachingPages pages;

  private String venue;
  private String done;
  private int seen;
  private boolean looked;
  private FindVenues.Known stored;
  private TypedForm form = new TypedForm();
  private String error;

  /** Shows what is stored, or an empty form. */
  public void open() {
    look();
    if (stored != null) {
      Venue known = stored.venue();
      seen = stored.version();
      form.put("name", known.name());
      form.put("address", known.address());
      form.put("postcode", known.postcode());
      form.put("area", known.area());
      form.put("access", known.access());
      form.put("directions", known.directions());
    }
  }

  private void look() {
    looked = true;
    if (!isFresh()) {
      stored =
          TypedForm.id(venue).flatMap(number -> venues.one(signedIn.member(), number)).orElse(null);
      if (stored == null) {
        pages.notFound();
      }
    }
  }

  /** Stores what was typed, or shows it again with what is wrong. */
  public String save() throws IOException {
    form = TypedForm.sent();
    look();
    if (!isFound()) {
      return null;
    }
    Optional<Venue> read = read();
    if (read.isEmpty()) {
      error = words.say("staff.training.form.error");
      return null;
    }
    try {
      if (isFresh()) {
        editVenues.add(signedIn.member(), read.get());
      } else {
        editVenues.correct(signedIn.member(), seen, read.get());
      }
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      return null;
    }
    return pages.to("/staff/training-venue?venue=" + read.get().id() + "&done=stored");
  }

  private Optional<Venue> read() {
    String name = form.words("name", LONGEST_LINE);
    String address = form.words("address", LONGEST_LINE);
    String typed = form.words("postcode", LONGEST_LINE);
    Optional<Postcode> postcode = Postcode.read(typed);
    if (postcode.isEmpty()) {
      form.wrong("postcode", "unknown");
    }
    String area = form.value("area");
    if (getAreas().stream().noneMatch(each -> each.getCode().equals(area))) {
      form.wrong("area", "choose");
    }
    String access = form.words("access", LONGEST_TEXT);
    String directions = form.words("directions", LONGEST_TEXT);
    return form.isRight()
        ? Optional.of(
            new Venue(
                isFresh() ? UUID.randomUUID() : stored.venue().id(),
                name,
                address,
                postcode.orElseThrow().text(),
                area,
                access,
                directions))
        : Optional.empty();
  }

  public boolean isFound() {
    return !looked || isFresh() || stored != null;
  }

  public boolean isFresh() {
    return venue == null || venue.isEmpty();
  }

  public TypedForm getForm() {
    return form;
  }

  public List<Choice> getMistakes() {
    return form.mistakes(words, BLOCK);
  }

  public List<Choice> getAreas() {
    return hubs.all().stream().map(hub -> new Choice(hub.code(), hub.name())).toList();
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return "stored".equals(done) ? words.say("staff.training.venue.done") : null;
  }

  /** Why nothing was stored; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String number) {
    venue = number;
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
