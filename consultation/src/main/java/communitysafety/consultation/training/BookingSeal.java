package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals who books and who comes, and makes the indexes by which they are found again. */
@Dependent
class BookingSeal {

  private static final String ORGANISATION = "training-organisation";
  private static final String CODE = "training-booking-code";
  private static final String CODE_OF_NOBODY = "training-code-of-nobody";
  private static final String JOIN_CODE = "training-join-code";
  private static final String JOIN_LOCATOR = "training-join-locator";
  private static final String PLACE_CODE = "training-place-code";
  private static final String PLACE_LOCATOR = "training-place-locator";

  private final DataKeys keys;
  private final BlindIndex index;

  @Inject
  BookingSeal(DataKeys keys, BlindIndex index) {
    this.keys = keys;
    this.index = index;
  }

  byte[] index(Person person) {
    return PersonIndex.of(person, index);
  }

  byte[] index(CheckedCode code) {
    return index.of(CODE, code.bytes());
  }

  /** A code that leads nowhere, the same each time for a form. */
  CheckedCode codeOfNobody(UUID idempotencyKey) {
    return CheckedCode.of(
        index.of(CODE_OF_NOBODY, idempotencyKey.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * The code with which this one person joins a webinar. It is worked out from their number with a
   * key that is not in the database, and so is the same each time and kept nowhere.
   */
  CheckedCode joinCode(UUID attendee) {
    return CheckedCode.of(
        index.of(JOIN_CODE, attendee.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  /** By which the person of a joining code is found. */
  byte[] joinLocator(CheckedCode joinCode) {
    return index.of(JOIN_LOCATOR, joinCode.bytes());
  }

  /**
   * The code with which somebody whom others booked for sees their own place. Worked out and kept
   * nowhere, as that to join.
   */
  CheckedCode placeCode(UUID attendee) {
    return CheckedCode.of(
        index.of(PLACE_CODE, attendee.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  /** By which the person of such a code is found. */
  byte[] placeLocator(CheckedCode placeCode) {
    return index.of(PLACE_LOCATOR, placeCode.bytes());
  }

  /** Null for a person. */
  byte[] organisationIndex(BookingDetails details) {
    return details
        .organisationCompared()
        .map(name -> index.of(ORGANISATION, name.getBytes(StandardCharsets.UTF_8)))
        .orElse(null);
  }

  DataKey newKey() {
    return keys.create();
  }

  DataKey keyOf(BookingRow booking) {
    return keys.find(booking.dataKey());
  }

  SealedBooking seal(UUID booking, BookingDetails details, CheckedCode code, DataKey key) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("contact", json(details.contact())).add("code", code.text());
    details.organisation().ifPresent(name -> json.add("organisation", name));
    return new SealedBooking(
        index(details.contact()),
        organisationIndex(details),
        index(code),
        key.id(),
        key.seal(bytes(json.build()), context("BOOKING", booking)));
  }

  byte[] seal(Person person, UUID attendee, DataKey key) {
    return key.seal(bytes(json(person)), context("ATTENDEE", attendee));
  }

  Person openPerson(byte[] sealed, UUID attendee, DataKey key) {
    return person(object(key.open(sealed, context("ATTENDEE", attendee))));
  }

  /** Opens who these are, in the order given. */
  List<Person> people(Connection connection, List<UUID> attendees, DataKey key)
      throws SQLException {
    List<Person> people = new ArrayList<>();
    Sql.select(
        connection,
        "select a.id, a.sealed from consultation.attendee a join unnest(?) with ordinality"
            + " as wanted(id, number) on wanted.id = a.id order by wanted.number",
        row -> people.add(openPerson(row.getBytes(2), row.getObject(1, UUID.class), key)),
        connection.createArrayOf("uuid", attendees.toArray()));
    return people;
  }

  CheckedCode openCode(BookingRow booking, DataKey key) {
    return new CheckedCode(
        object(key.open(booking.sealed(), context("BOOKING", booking.id()))).getString("code"));
  }

  Person openContact(BookingRow booking, DataKey key) {
    return person(
        object(key.open(booking.sealed(), context("BOOKING", booking.id())))
            .getJsonObject("contact"));
  }

  /** Who booked; who comes is told by the attendees. */
  BookingDetails openDetails(BookingRow booking, DataKey key) {
    JsonObject json = object(key.open(booking.sealed(), context("BOOKING", booking.id())));
    Person contact = person(json.getJsonObject("contact"));
    Optional<String> organisation = Optional.ofNullable(json.getString("organisation", null));
    return organisation.isPresent()
        ? new BookingDetails(contact, organisation, List.of())
        : BookingDetails.ofPerson(contact);
  }

  /** Whose places they are; empty for a person. */
  Optional<String> openOrganisation(byte[] sealed, UUID booking, DataKey key) {
    return Optional.ofNullable(
        object(key.open(sealed, context("BOOKING", booking))).getString("organisation", null));
  }

  private static String context(String what, UUID id) {
    return what + ":" + id;
  }

  private static JsonObject json(Person person) {
    return Json.createObjectBuilder()
        .add("name", person.name())
        .add("email", person.email())
        .build();
  }

  private static Person person(JsonObject json) {
    return new Person(json.getString("name"), json.getString("email"));
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject object(byte[] bytes) {
    return Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
        .readObject();
  }
}
