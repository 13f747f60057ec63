package communitysafety.consultation.publication;

import communitysafety.consultation.publication.PublicConsultation.Extension;
import communitysafety.consultation.publication.PublicConsultation.Promise;
import communitysafety.consultation.survey.Compilation.Compiled;
import communitysafety.consultation.survey.Compilation.Extent;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.privacy.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds consultations for whoever answers them and whoever counts. One query a request: the survey
 * of a version is read and compiled by the first who asks for it, and particulars are read again
 * only when they have changed.
 *
 * <p>Every method joins the running transaction or opens one.
 */
@ApplicationScoped
public class Consultations {

  /** What the index of preview links is for. */
  static final String PREVIEW = "consultation-preview";

  /**
   * The extensions of a consultation {@code c}, newest first, as JSON; null when there are none.
   */
  static final String EXTENSIONS =
      "(select cast(json_agg(json_build_object("
          + "'from', cast(extract(epoch from e.closed_before) * 1000000 as bigint),"
          + " 'until', cast(extract(epoch from e.closes_at) * 1000000 as bigint),"
          + " 'at', cast(extract(epoch from e.announced_at) * 1000000 as bigint),"
          + " 'reason', e.reason) order by e.announced_at desc) as text)"
          + " from consultation.extension e where e.consultation = c.id)";

  private static final String COLUMNS =
      "select c.id, c.slug, c.team, c.area, c.topics, c.audience, c.anonymous,"
          + " cast(extract(epoch from c.opens_at) * 1000000 as bigint),"
          + " cast(extract(epoch from c.closes_at) * 1000000 as bigint),"
          + " c.closed_early_because, c.survey_version, c.particulars, c.promise_owner,"
          + " cast(c.promise_by as text), c.we_asked, c.you_said, c.we_did,"
          + " cast(c.we_did_on as text),"
          + " (select coalesce(max(r.number), 0) from consultation.release r"
          + " where r.consultation = c.id), c.version,"
          + " "
          + EXTENSIONS
          + ", c.we_did_elsewhere";

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject Clock clock;

  private final SurveyTexts surveys = new SurveyTexts();
  private final Map<UUID, KnownParticulars> particulars = new ConcurrentHashMap<>();

  /**
   * @param slug as it stands in an address; not trusted; {@code preview-…} finds a draft by its
   *     preview link
   * @return empty when there is none that the public may see; for a preview also while the draft
   *     does not compile
   */
  @Transactional
  public Optional<PublicConsultation> find(String slug) {
    if (slug.startsWith(PublicConsultation.PREVIEW_PREFIX)) {
      return preview(slug);
    }
    return published("c.slug = ?1", slug);
  }

  /** A published consultation by its id. */
  @Transactional
  public Optional<PublicConsultation> byId(UUID id) {
    return published("c.id = ?1", id);
  }

  /**
   * The survey of a version that was published before, to read what was answered to it.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  @Transactional
  public Survey survey(UUID consultation, int version) {
    return compiled(consultation, version).survey();
  }

  /**
   * How long the survey is for those who answer it, as it stands now.
   *
   * @throws IllegalArgumentException when it is not one that was found
   */
  @Transactional
  public Extent extent(PublicConsultation found) {
    return found.isPreview()
        ? surveys.draft(DocumentJson.write(found.survey().document()), clock).orElseThrow().extent()
        : compiled(found.id(), found.surveyVersion()).extent();
  }

  private Compiled compiled(UUID consultation, int version) {
    return surveys.published(consultation, version, clock, () -> text(consultation, version));
  }

  private String text(UUID consultation, int version) {
    List<?> texts =
        entities
            .createNativeQuery(
                "select document from consultation.survey_version"
                    + " where consultation = ?1 and number = ?2")
            .setParameter(1, consultation)
            .setParameter(2, version)
            .getResultList();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("there is no version " + version + " of that survey");
    }
    return (String) texts.get(0);
  }

  private Optional<PublicConsultation> published(String condition, Object value) {
    List<?> rows =
        entities
            .createNativeQuery(
                COLUMNS
                    + " from consultation.consultation c where c.state <> 'DRAFT' and "
                    + condition)
            .setParameter(1, value)
            .getResultList();
    return rows.stream()
        .map(each -> (Object[]) each)
        .map(
            row ->
                consultation(
                    row, (String) row[1], (int) row[10], compiled((UUID) row[0], (int) row[10])))
        .findFirst();
  }

  private Optional<PublicConsultation> preview(String slug) {
    byte[] secret = indexOfPreview(index, slug);
    entities
        .createNativeQuery("select set_config('portal.preview', ?1, true)")
        .setParameter(1, HexFormat.of().formatHex(secret))
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery(
                COLUMNS
                    + ", d.document from consultation.consultation c"
                    + " join consultation.draft_survey d on d.consultation = c.id"
                    + " where d.preview = ?1")
            .setParameter(1, secret)
            .getResultList();
    return rows.stream()
        .map(each -> (Object[]) each)
        .findFirst()
        .flatMap(
            row ->
                surveys
                    .draft((String) row[row.length - 1], clock)
                    .map(compiled -> consultation(row, slug, 0, compiled)));
  }

  /**
   * What is stored of a preview link.
   *
   * @param slug with its prefix
   */
  static byte[] indexOfPreview(BlindIndex index, String slug) {
    return index.of(PREVIEW, slug.getBytes(StandardCharsets.UTF_8));
  }

  private PublicConsultation consultation(
      Object[] row, String slug, int surveyVersion, Compiled compiled) {
    UUID id = (UUID) row[0];
    return new PublicConsultation(
        id,
        slug,
        (String) row[2],
        (String) row[3],
        Consultation.topics((String) row[4]),
        Audience.valueOf((String) row[5]),
        (boolean) row[6],
        instant(row[7]),
        instant(row[8]),
        (String) row[9],
        surveyVersion,
        compiled.survey(),
        particulars(id, (int) row[19], (String) row[11]),
        row[12] == null || row[13] == null
            ? null
            : new Promise((String) row[12], LocalDate.parse((String) row[13])),
        row[16] == null
            ? null
            : WeDidJson.read(
                compiled.survey().document().defaultLanguage(),
                (String) row[14],
                (String) row[15],
                (String) row[16],
                (String) row[21],
                LocalDate.parse((String) row[17])),
        extensions((String) row[20]),
        (int) row[18]);
  }

  private Particulars particulars(UUID id, int version, String written) {
    KnownParticulars known = particulars.get(id);
    if (known == null || known.version != version) {
      known = new KnownParticulars(version, ParticularsJson.read(written));
      particulars.put(id, known);
    }
    return known.particulars;
  }

  /**
   * @param json null when there are none
   */
  static List<Extension> extensions(String json) {
    if (json == null) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              each ->
                  new Extension(
                      instant(each.getJsonNumber("from").longValueExact()),
                      instant(each.getJsonNumber("until").longValueExact()),
                      each.getString("reason"),
                      instant(each.getJsonNumber("at").longValueExact())))
          .toList();
    }
  }

  /**
   * @param micros since 1970; null stays null
   */
  static Instant instant(Object micros) {
    return micros == null ? null : Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS);
  }

  private record KnownParticulars(int version, Particulars particulars) {}
}
