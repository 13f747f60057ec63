package communitysafety.consultation.training;

/** What happened to a booking, in the past tense. Stored by name. */
public enum BookingEventKind {
  CONFIRMED,
  /** The owning team has to decide. */
  REQUESTED,
  DECLINED,
  WAITING,
  OFFERED,
  OFFER_EXPIRED,
  CANCELLED,
  /** Time, place or session changed for the booking as a whole. */
  MOVED,
  /** Somebody has a place with their name. */
  PERSON_CONFIRMED,
  /** They have none any more. */
  PERSON_CANCELLED,
  /** Somebody who was booked for gave theirs up: who booked has it without a name again. */
  PLACE_GIVEN_UP,
  /** Time, place or session changed for a person who has one. */
  PERSON_MOVED,
  /** Somebody who was there has a certificate, or one that takes the place of a wrong one. */
  CERTIFIED
}
