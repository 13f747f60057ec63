package communitysafety.portal.teaching;

import communitysafety.consultation.training.FindVenues;
import communitysafety.consultation.training.Gathering;
import communitysafety.consultation.training.JoiningLink;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.Venue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of a form that says when and where people come together. It has a row for each date and
 * some that are empty; rows that stay empty do not count.
 */
public final class WhenAndWhere {

  /** How many dates a session can have. */
  static final int MOST_DATES = 12;

  private static final int SPARE_ROWS = 2;
  private static final int LONGEST_LINK = 500;

  private final TypedForm form;
  private final List<FindVenues.Known> venues;

  WhenAndWhere(TypedForm form, List<FindVenues.Known> venues) {
    this.form = form;
    this.venues = venues;
  }

  /** One date as it stands in the form. */
  public record Row(int number, boolean fromTwice, boolean untilTwice) {}

  static void fill(TypedForm form, List<SessionDate> dates, Gathering gathering) {
    int number = 0;
    for (SessionDate date : dates) {
      number++;
      form.put("day." + number, LondonHour.day(date.startsAt()));
      form.put("from." + number, LondonHour.hour(date.startsAt()));
      form.put("fromWhich." + number, LondonHour.which(date.startsAt()));
      form.put("until." + number, LondonHour.hour(date.endsAt()));
      form.put("untilWhich." + number, LondonHour.which(date.endsAt()));
    }
    String mode = gathering.fold(room -> "FACE_TO_FACE", web -> "WEBINAR", both -> "HYBRID");
    form.put("mode", mode);
    Venue venue = gathering.fold(room -> room.venue(), web -> null, both -> both.venue());
    if (venue != null) {
      form.put("venue", venue.id());
    }
    JoiningLink link = gathering.fold(room -> null, web -> web.link(), both -> both.link());
    if (link != null) {
      form.put("link", link.address());
    }
  }

  public List<Row> getRows() {
    int last = IntStream.rangeClosed(1, MOST_DATES).filter(this::isFilled).max().orElse(0);
    return IntStream.rangeClosed(1, Math.min(MOST_DATES, last + SPARE_ROWS))
        .mapToObj(number -> new Row(number, isTwice("from", number), isTwice("until", number)))
        .toList();
  }

  private boolean isFilled(int number) {
    return !form.value("day." + number).isEmpty()
        || !form.value("from." + number).isEmpty()
        || !form.value("until." + number).isEmpty();
  }

  private boolean isTwice(String field, int number) {
    return hour(field, number).filter(LondonHour::isTwice).isPresent();
  }

  private Optional<LondonHour> hour(String field, int number) {
    return LondonHour.read(form.value("day." + number), form.value(field + "." + number));
  }

  /** The dates, in the order of time; what is wrong is said of the fields. */
  List<SessionDate> dates() {
    List<SessionDate> dates = new ArrayList<>();
    for (int number = 1; number <= MOST_DATES; number++) {
      if (isFilled(number)) {
        Optional<Instant> from = moment("from", number);
        Optional<Instant> until = moment("until", number);
        if (from.isPresent() && until.isPresent()) {
          if (until.get().isAfter(from.get())) {
            add(dates, new SessionDate(from.get(), until.get()), number);
          } else {
            form.wrong("until." + number, "before");
          }
        }
      }
    }
    if (dates.isEmpty() && form.isRight()) {
      form.wrong("day.1", "none");
    }
    return dates;
  }

  private void add(List<SessionDate> dates, SessionDate date, int number) {
    boolean late =
        dates.isEmpty() || !date.startsAt().isBefore(dates.get(dates.size() - 1).endsAt());
    if (late) {
      dates.add(date);
    } else {
      form.wrong("day." + number, "order");
    }
  }

  private Optional<Instant> moment(String field, int number) {
    Optional<LondonHour> hour = hour(field, number);
    String name = field + "." + number;
    if (hour.isEmpty()) {
      form.wrong(name, "time");
      return Optional.empty();
    }
    if (hour.get().isLeftOut()) {
      form.wrong(name, "leftOut");
    }
    Optional<Instant> moment = hour.get().moment(form.value(field + "Which." + number));
    if (moment.isEmpty()) {
      form.wrong(field + (hour.get().isTwice() ? "Which." : ".") + number, "twice");
    }
    return moment;
  }

  /** How people come together; empty when something is wrong, which is said of the fields. */
  Optional<Gathering> gathering() {
    return switch (form.value("mode")) {
      case "FACE_TO_FACE" -> venue().map(Gathering.FaceToFace::new);
      case "WEBINAR" -> link().map(Gathering.Webinar::new);
      case "HYBRID" -> {
        Optional<Venue> venue = venue();
        Optional<JoiningLink> link = link();
        yield venue.flatMap(where -> link.map(by -> new Gathering.Hybrid(where, by)));
      }
      default -> {
        form.wrong("mode", "choose");
        yield Optional.empty();
      }
    };
  }

  private Optional<Venue> venue() {
    Optional<Venue> venue =
        venues.stream()
            .map(FindVenues.Known::venue)
            .filter(each -> each.id().toString().equals(form.value("venue")))
            .findFirst();
    if (venue.isEmpty()) {
      form.wrong("venue", "choose");
    }
    return venue;
  }

  private Optional<JoiningLink> link() {
    String typed = form.optional("link", LONGEST_LINK);
    try {
      URI address = URI.create(typed);
      if (address.getHost() != null) {
        return Optional.of(new JoiningLink(address));
      }
    } catch (IllegalArgumentException e) {
      // Said below, whatever is wrong with it.
    }
    form.wrong("link", "https");
    return Optional.empty();
  }
}
