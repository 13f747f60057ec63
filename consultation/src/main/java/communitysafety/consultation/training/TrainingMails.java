package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.News.OtherDate;
import communitysafety.consultation.training.News.Standing;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMail.Attachment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts into words what people are told of their bookings. The link that opens a booking is in the
 * mails to whoever booked and in no other, that to a place in those to the person whose it is;
 * nobody else is named but who booked for somebody.
 */
@Dependent
class TrainingMails {

  private static final int DAYS_A_YEAR = 365;

  private final TrainingWords words = new TrainingWords();
  private final TrainingAddresses addresses;
  private final Duration kept;

  @Inject
  TrainingMails(
      TrainingAddresses addresses,
      @ConfigProperty(name = "portal.retention.bookings", defaultValue = "P1096D") Duration kept) {
    this.addresses = addresses;
    this.kept = kept;
  }

  PersonalMail of(News news) {
    Tiding tiding = Tiding.of(news);
    List<String> text = new ArrayList<>();
    text.add(lead(tiding, news));
    text.add(what(news.occasion()));
    text.addAll(missing(tiding, news));
    switch (tiding) {
      case WITHDRAWN -> text.addAll(otherDates(news));
      case MOVED -> {
        if (news.code().isPresent() && news.standing().answerAwaited()) {
          text.add(words.get("moved.answer"));
        }
      }
      case CERTIFIED ->
          text.add(words.get(news.code().isPresent() ? "certified.open" : "certified.ask"));
      default -> {
        // The lead says it all.
      }
    }
    if (news.standing().state().takesPlaces() || tiding == Tiding.NAMED) {
      text.add(words.get("link.session", news.standing().sessionPage()));
    }
    news.code()
        .ifPresent(
            code -> {
              text.add(words.get("link.booking", addresses.booking(code)));
              text.add(words.get("link.keep"));
            });
    news.place()
        .filter(code -> tiding != Tiding.CERTIFIED)
        .ifPresent(
            code -> {
              text.add(words.get("link.place", addresses.booking(code)));
              text.add(words.get("link.place.keep", news.standing().bookedBy()));
            });
    if (tiding == Tiding.NAMED && news.code().isEmpty()) {
      text.add(source(news.standing()));
    }
    return mail(news.to(), subject(tiding, news), text, attachments(news.calendars()));
  }

  PersonalMail of(Notice notice) {
    String key =
        switch (notice.kind()) {
          case REMINDER -> "reminder";
          case JOINING_LINK -> "joining";
          case FOLLOW_UP -> "follow";
        };
    List<String> text = new ArrayList<>();
    text.add(words.get(key + ".text"));
    notice.page().ifPresent(page -> text.add(page.toString()));
    text.add(what(notice.occasion()));
    if (notice.kind() == Notice.Kind.REMINDER) {
      text.add(
          notice.code().isPresent()
              ? words.get("reminder.cancel")
              : words.get("reminder.ask", notice.bookedBy()));
      notice.code().ifPresent(code -> text.add(words.get("link.booking", addresses.booking(code))));
      notice.place().ifPresent(code -> text.add(words.get("link.place", addresses.booking(code))));
    }
    return mail(notice.to(), words.get(key + ".subject"), text, List.of());
  }

  /** Asks whoever booked who comes. */
  PersonalMail namesMissing(Person to, CheckedCode code, int unnamed, Occasion occasion) {
    List<String> text = new ArrayList<>();
    text.add(words.get("names.text", unnamed));
    text.add(what(occasion));
    text.add(words.get("link.booking", addresses.booking(code)));
    text.add(words.get("link.keep"));
    return mail(to, words.get("names.subject"), text, List.of());
  }

  /** Where it takes place, on one line. */
  String place(String mode, String venue) {
    return switch (mode) {
      case "WEBINAR" -> words.get("place.online");
      case "HYBRID" -> words.get("place.hybrid", venue);
      default -> venue;
    };
  }

  private PersonalMail mail(
      Person to, String subject, List<String> text, List<Attachment> attachments) {
    text.add(words.get("signature"));
    return new PersonalMail(
        to.email(), subject, String.join("\n\n", text), words.language(), attachments);
  }

  private String subject(Tiding tiding, News news) {
    return words.get(key(tiding, news) + ".subject");
  }

  private String lead(Tiding tiding, News news) {
    String key = key(tiding, news) + ".text";
    return switch (tiding) {
      case CONFIRMED, APPROVED ->
          news.standing().ofOrganisation()
              ? words.get(key, news.standing().places())
              : words.get(key);
      case OFFERED -> words.get(key, words.moment(news.offerEnds().orElseThrow().toInstant()));
      case DECLINED -> words.get(key, news.reason().orElse(""));
      case NAMED, LEFT -> words.get(key, news.standing().bookedBy());
      default -> words.get(key);
    };
  }

  private static String key(Tiding tiding, News news) {
    if (tiding == Tiding.CONFIRMED && news.standing().ofOrganisation()) {
      return "confirmed.organisation";
    }
    return tiding == Tiding.REQUESTED && !news.standing().forProfessionals()
        ? "requested.before"
        : tiding.name().toLowerCase(Locale.ROOT);
  }

  /** What somebody should have been to before: told to the holder of the address alone. */
  private List<String> missing(Tiding tiding, News news) {
    boolean inTime =
        tiding == Tiding.REQUESTED || tiding == Tiding.WAITING || tiding == Tiding.NAMED;
    return inTime && !news.missing().isEmpty()
        ? List.of(
            words.get("missing", String.join(", ", news.missing())),
            words.get("missing.what", addresses.catalogue()))
        : List.of();
  }

  private String what(Occasion occasion) {
    return occasion.title()
        + "\n"
        + occasion.dates().stream().map(words::date).collect(Collectors.joining("\n"))
        + (occasion.place().isEmpty() ? "" : "\n" + occasion.place());
  }

  private List<String> otherDates(News news) {
    List<String> text = new ArrayList<>();
    Standing standing = news.standing();
    news.reason().ifPresent(reason -> text.add(words.get("withdrawn.reason", reason)));
    if (standing.others().isEmpty()) {
      text.add(words.get("withdrawn.none", addresses.catalogue()));
      return text;
    }
    text.add(
        words.get("withdrawn.others")
            + "\n"
            + standing.others().stream().map(this::otherDate).collect(Collectors.joining("\n")));
    if (news.code().isPresent() && standing.wasConfirmed()) {
      text.add(words.get("withdrawn.take"));
    }
    return text;
  }

  private String otherDate(OtherDate other) {
    return words.get("others.date", words.moment(other.startsAt()), other.place(), other.page());
  }

  /**
   * Who was booked for has not given us their address: where we have it from (UK GDPR, art. 14).
   */
  private String source(Standing standing) {
    return words.get(
        "source",
        standing.bookedBy(),
        kept.toDays() < 2 * DAYS_A_YEAR
            ? words.get("source.days", kept.toDays())
            : words.get("source.years", kept.toDays() / DAYS_A_YEAR),
        addresses.privacyNotice());
  }

  private static List<Attachment> attachments(List<CalendarMessage> calendars) {
    List<Attachment> files = new ArrayList<>();
    for (CalendarMessage each : calendars) {
      String number = files.isEmpty() ? "" : "-" + (files.size() + 1);
      files.add(new Attachment("training" + number + ".ics", each.type(), each.bytes()));
    }
    return files;
  }
}
