package communitysafety.portal.teaching;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import communitysafety.consultation.training.Register;
import communitysafety.consultation.training.Register.Line;
import communitysafety.consultation.training.Register.Unnamed;
import communitysafety.consultation.training.SessionDate;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.pdf.AccessibleDocument;
import communitysafety.shared.pdf.Column;
import communitysafety.shared.pdf.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The register on paper, to be signed at the door: a table for each date, with lines for places
 * that have no name yet and for people who may still be let in. What people need is not on it,
 * since it lies about.
 */
final class RegisterDocument {

  private static final String KEYS = "staff.training.register.print.";

  private final Transliterator latin = Transliterator.getInstance("Any-Latin");
  private final StaffWords words;
  private final MeetingTimes times;

  RegisterDocument(StaffWords words, MeetingTimes times) {
    this.words = words;
    this.times = times;
  }

  /**
   * @param portal whose register it is, at the foot of each page
   */
  AccessibleDocument lay(Register register, String portal) {
    AccessibleDocument document =
        AccessibleDocument.titled(say("title"))
            .heading(register.course())
            .facts(facts(register))
            .paragraph(say("marks"))
            .footer(portal + " – " + say("keep"), say("page"));
    List<SessionDate> dates = register.dates();
    for (int number = 1; number <= dates.size(); number++) {
      if (number > 1) {
        document.newPage();
      }
      document
          .section(times.meeting(dates.get(number - 1).startsAt(), dates.get(number - 1).endsAt()))
          .table(
              List.of(
                  Column.ofWords(say("name")),
                  Column.ofWords(say("organisation")),
                  Column.toBeFilledIn(say("signature"))),
              rows(register));
    }
    return document;
  }

  private List<Fact> facts(Register register) {
    List<Fact> facts = new ArrayList<>();
    register.venue().ifPresent(venue -> facts.add(new Fact(say("where"), venue)));
    if (register.online()) {
      facts.add(new Fact(say("screens"), say("screens.what")));
    }
    if (!register.trainers().isEmpty()) {
      facts.add(new Fact(say("trainers"), String.join(", ", register.trainers())));
    }
    facts.add(
        new Fact(
            say("places"), words.say(KEYS + "places.what", register.taken(), register.capacity())));
    return facts;
  }

  private List<List<String>> rows(Register register) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : register.lines()) {
      rows.add(List.of(readable(line.person().name()), line.organisation().orElse(""), ""));
    }
    for (Unnamed unnamed : register.unnamed()) {
      for (int place = 0; place < unnamed.places(); place++) {
        rows.add(List.of(say("unnamed"), unnamed.organisation(), ""));
      }
    }
    int free = register.capacity() - register.taken();
    for (int place = 0; place < Math.min(free, 5); place++) {
      rows.add(List.of(say("walkIn"), "", ""));
    }
    return rows;
  }

  /** Whoever keeps the door may read one script only: other names stand in Latin letters too. */
  private String readable(String name) {
    boolean read =
        name.codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> UScript.getScript(letter) == UScript.LATIN);
    return read ? name : name + " (" + latin.transliterate(name) + ")";
  }

  private String say(String key) {
    return words.say(KEYS + key);
  }
}
