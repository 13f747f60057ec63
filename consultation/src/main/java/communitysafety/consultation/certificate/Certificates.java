package communitysafety.consultation.certificate;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The certificates. A row is sealed when it is issued and its words never change; what can be added
 * is that another took its place, or that it was taken back.
 */
@ApplicationScoped
public class Certificates {

  private static final String CODE = "certificate-code";
  private static final int MONTHS_OF_REMINDER = 2;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject DataKeys keys;
  @Inject BatchKeys unwrapping;
  @Inject BlindIndex index;

  private volatile Decoy decoy;

  /** What is opened in vain, so that a code that is none takes as long as one that is. */
  private record Decoy(UUID id, WrappedKey key, byte[] sealed) {}

  /**
   * A certificate as it stands.
   *
   * @param revokedAt null unless taken back
   * @param supersededBy null unless another took its place
   */
  record Standing(
      UUID id,
      UUID attendee,
      byte[] holder,
      UUID supersededBy,
      OffsetDateTime revokedAt,
      Certified certified,
      CheckedCode code) {}

  /**
   * Issues a certificate in the running transaction.
   *
   * @param holder index of who holds it
   * @param attendee what it was earned by; may be null
   * @throws PersistenceException when one is in force for the same attendee
   */
  @Transactional(TxType.MANDATORY)
  public Issued issue(Certified certified, byte[] holder, UUID attendee) {
    return issue(UUID.randomUUID(), certified, holder, attendee);
  }

  @Transactional(TxType.MANDATORY)
  Issued issue(UUID id, Certified certified, byte[] holder, UUID attendee) {
    CheckedCode code = CheckedCode.random();
    DataKey key = keys.create();
    Optional<LocalDate> remindOn =
        certified.expiresOn().map(last -> last.minusMonths(MONTHS_OF_REMINDER));
    execute(
        "insert into consultation.certificate (id, locator, holder, attendee, course, edition,"
            + " issued_on, expires_on, remind_on, data_key, sealed)"
            + " values (?, ?, ?, ?::uuid, ?, ?, ?, ?::date, ?::date, ?, ?)",
        id,
        index(code),
        holder,
        attendee,
        certified.course(),
        certified.edition(),
        certified.issuedOn(),
        certified.expiresOn().orElse(null),
        remindOn.orElse(null),
        key.id(),
        key.seal(bytes(certified, code), context(id)));
    return new Issued(id, code);
  }

  /**
   * Finds a certificate by its code. Whether there is one or not, the database is asked once, and
   * as much is unwrapped and opened.
   *
   * @param code null when what was typed is none
   */
  @Transactional(TxType.SUPPORTS)
  Optional<Standing> find(CheckedCode code) {
    byte[] locator = index(code == null ? CheckedCode.random() : code);
    Optional<Standing> found = find("locator = ?", locator);
    if (found.isEmpty()) {
      openDecoy();
    }
    return code == null ? Optional.empty() : found;
  }

  @Transactional(TxType.SUPPORTS)
  Optional<Standing> find(UUID id) {
    return find("id = ?", id);
  }

  /**
   * Opens certificates, many at once.
   *
   * @return by number; those that were erased are not among them
   */
  @Transactional(TxType.SUPPORTS)
  public Map<UUID, Proof> open(Collection<UUID> ids) {
    Map<UUID, byte[]> sealed = new LinkedHashMap<>();
    Map<UUID, UUID> keyOf = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, data_key, sealed from consultation.certificate where id = any (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          keyOf.put(id, row.getObject(2, UUID.class));
          sealed.put(id, row.getBytes(3));
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("Certificates could not be read", e);
    }
    Map<UUID, DataKey> opening = keys.find(keyOf.values());
    Map<UUID, Proof> proofs = new HashMap<>();
    sealed.forEach(
        (id, bytes) -> {
          DataKey key = opening.get(keyOf.get(id));
          if (key != null) {
            JsonObject json = opened(key, bytes, id);
            proofs.put(id, new Proof(id, certified(json), new CheckedCode(json.getString("code"))));
          }
        });
    return proofs;
  }

  /**
   * @return false when it is not in force
   */
  @Transactional(TxType.MANDATORY)
  boolean supersede(UUID id, UUID by) {
    return execute(
            "update consultation.certificate set superseded_by = ?"
                + " where id = ? and superseded_by is null",
            by,
            id)
        == 1;
  }

  /**
   * @return false when it was taken back already, or another took its place
   */
  @Transactional(TxType.MANDATORY)
  boolean revoke(UUID id, OffsetDateTime at, String reason) {
    return execute(
            "update consultation.certificate set revoked_at = ?, reason = ?"
                + " where id = ? and revoked_at is null and superseded_by is null",
            at,
            reason,
            id)
        == 1;
  }

  private Optional<Standing> find(String which, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                // With its key at once: what is not there asks the database no less often.
                "select c.id, attendee, holder, superseded_by, revoked_at, data_key, sealed,"
                    + " k.epoch, k.wrapped from consultation.certificate c"
                    + " join shared.data_key k on k.id = c.data_key where c."
                    + which)) {
      select.setObject(1, value);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(standing(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("A certificate could not be read", e);
    }
  }

  private Standing standing(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    WrappedKey key = new WrappedKey(row.getObject(6, UUID.class), row.getInt(8), row.getBytes(9));
    JsonObject json = opened(unwrapping.open(key), row.getBytes(7), id);
    return new Standing(
        id,
        row.getObject(2, UUID.class),
        row.getBytes(3),
        row.getObject(4, UUID.class),
        row.getObject(5, OffsetDateTime.class),
        certified(json),
        new CheckedCode(json.getString("code")));
  }

  private void openDecoy() {
    Decoy mine = decoy;
    if (mine == null) {
      UUID id = UUID.randomUUID();
      WrappedKey key = unwrapping.create();
      Certified nobody =
          new Certified(
              "Nobody At All",
              "NONE",
              "None",
              1,
              Duration.ofHours(2),
              List.of(LocalDate.EPOCH),
              List.of("Nobody"),
              "FULL",
              LocalDate.EPOCH,
              Optional.of(LocalDate.EPOCH));
      mine =
          new Decoy(
              id, key, unwrapping.open(key).seal(bytes(nobody, CheckedCode.random()), context(id)));
      decoy = mine;
    }
    certified(opened(unwrapping.open(mine.key()), mine.sealed(), mine.id())).nameShown();
  }

  private byte[] index(CheckedCode code) {
    return index.of(CODE, code.bytes());
  }

  private int execute(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("A certificate could not be stored", e);
    }
  }

  private static String context(UUID id) {
    return "CERTIFICATE:" + id;
  }

  private static byte[] bytes(Certified certified, CheckedCode code) {
    JsonArrayBuilder heldOn = Json.createArrayBuilder();
    certified.heldOn().forEach(day -> heldOn.add(day.toString()));
    JsonArrayBuilder trainers = Json.createArrayBuilder();
    certified.trainers().forEach(trainers::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("code", code.text())
            .add("name", certified.name())
            .add("course", certified.course())
            .add("title", certified.title())
            .add("edition", certified.edition())
            .add("taught", certified.taught().toString())
            .add("heldOn", heldOn)
            .add("trainers", trainers)
            .add("attendance", certified.attendance())
            .add("issuedOn", certified.issuedOn().toString());
    certified.expiresOn().ifPresent(last -> json.add("expiresOn", last.toString()));
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject opened(DataKey key, byte[] sealed, UUID id) {
    return Json.createReader(
            new StringReader(new String(key.open(sealed, context(id)), StandardCharsets.UTF_8)))
        .readObject();
  }

  private static Certified certified(JsonObject json) {
    return new Certified(
        json.getString("name"),
        json.getString("course"),
        json.getString("title"),
        json.getInt("edition"),
        Duration.parse(json.getString("taught")),
        json.getJsonArray("heldOn").getValuesAs(JsonString.class).stream()
            .map(day -> LocalDate.parse(day.getString()))
            .toList(),
        json.getJsonArray("trainers").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList(),
        json.getString("attendance"),
        LocalDate.parse(json.getString("issuedOn")),
        Optional.ofNullable(json.getString("expiresOn", null)).map(LocalDate::parse));
  }
}
