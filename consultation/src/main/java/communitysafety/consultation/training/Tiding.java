package communitysafety.consultation.training;

import java.util.List;

/** What a mail about a booking says first: one thing, however much happened. */
enum Tiding {
  CONFIRMED,
  /** The owning team said yes. */
  APPROVED,
  REQUESTED,
  DECLINED,
  WAITING,
  OFFERED,
  EXPIRED,
  MOVED,
  CANCELLED,
  /** The session does not take place. */
  WITHDRAWN,
  /** Somebody else booked a place for them. */
  NAMED,
  /** The place that somebody else booked for them is not theirs any more. */
  LEFT,
  /** Somebody they booked for cannot come: the place needs another name. */
  GIVEN_UP,
  CERTIFIED,
  CHANGED;

  static Tiding of(News news) {
    if (news.happened().contains(BookingEventKind.CERTIFIED)) {
      return CERTIFIED;
    }
    return news.code().isPresent() ? toWhoBooked(news) : toWhoWasBookedFor(news);
  }

  private static Tiding toWhoWasBookedFor(News news) {
    if (!news.standing().comes()) {
      return news.standing().withdrawn() ? WITHDRAWN : LEFT;
    }
    if (news.happened().contains(BookingEventKind.PERSON_CONFIRMED)) {
      return NAMED;
    }
    return movedOr(CHANGED, news);
  }

  private static Tiding toWhoBooked(News news) {
    List<BookingEventKind> happened = news.happened();
    return switch (news.standing().state()) {
      case REQUESTED ->
          happened.contains(BookingEventKind.REQUESTED) ? REQUESTED : movedOr(CHANGED, news);
      case WAITING ->
          happened.contains(BookingEventKind.WAITING) ? WAITING : movedOr(CHANGED, news);
      case CONFIRMED -> {
        if (!happened.contains(BookingEventKind.CONFIRMED)) {
          yield movedOr(
              happened.contains(BookingEventKind.PLACE_GIVEN_UP) ? GIVEN_UP : CHANGED, news);
        }
        yield news.standing().wasRequested() ? APPROVED : CONFIRMED;
      }
      case OFFERED -> OFFERED;
      case DECLINED -> DECLINED;
      case EXPIRED -> EXPIRED;
      case CANCELLED -> news.standing().withdrawn() ? WITHDRAWN : CANCELLED;
      case HELD -> CHANGED;
    };
  }

  private static Tiding movedOr(Tiding other, News news) {
    return news.happened().contains(BookingEventKind.MOVED)
            || news.happened().contains(BookingEventKind.PERSON_MOVED)
        ? MOVED
        : other;
  }
}
