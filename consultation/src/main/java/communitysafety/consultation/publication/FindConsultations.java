package communitysafety.consultation.publication;

import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Lists consultations, a page at a time: all that are public, or those of a team. */
@ApplicationScoped
public class FindConsultations {

  /** No page is longer, whatever is asked for. */
  public static final int LONGEST_PAGE = 100;

  private static final String PHASE =
      "case when c.state = 'DRAFT' then 'PREVIEW'"
          + " when c.we_did is not null then 'ANSWERED'"
          + " when c.state = 'CLOSED' or c.closes_at <= ?1 then case when exists"
          + " (select 1 from consultation.release r where r.consultation = c.id)"
          + " then 'RESULTS' else 'CLOSED' end"
          + " when c.opens_at > ?1 then 'COMING' else 'OPEN' end";

  private static final String ROWS =
      "select c.id, c.slug, c.particulars, c.area, c.topics, c.audience, c.phase,"
          + " cast(extract(epoch from c.opens_at) * 1000000 as bigint),"
          + " cast(extract(epoch from c.closes_at) * 1000000 as bigint),"
          + " cast(c.promise_by as text), count(*) over ()"
          + " from (select c.*, "
          + PHASE
          + " as phase from consultation.consultation c where %s) c"
          + " where (?2 = '' or c.phase = ?2)"
          + " and (?3 = '' or c.area = ?3 or c.area = 'COUNTY')"
          + " and (?4 = '' or ' ' || c.topics || ' ' like '%% ' || ?4 || ' %%')"
          + " order by %s limit %d offset %d";

  /** What the public can do something about first, and of that what ends soonest. */
  private static final String URGENT_FIRST =
      "case c.phase when 'PREVIEW' then 0 when 'OPEN' then 1 when 'COMING' then 2 else 3 end,"
          + " case when c.phase = 'OPEN' then c.closes_at when c.phase = 'COMING' then c.opens_at end,"
          + " c.closes_at desc, c.id";

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject Clock clock;

  /** In which order a list stands; by title means by the address that was made of it. */
  public enum Order {
    /** Drafts, then open ones, closing soonest first. */
    URGENT_FIRST(FindConsultations.URGENT_FIRST),
    NEWEST("c.opens_at desc nulls last, c.id"),
    TITLE("c.slug"),
    CLOSING("c.closes_at nulls last, c.id"),
    CLOSING_LAST_FIRST("c.closes_at desc nulls last, c.id"),
    TITLE_LAST_FIRST("c.slug desc");

    private final String orderBy;

    Order(String orderBy) {
      this.orderBy = orderBy;
    }
  }

  /**
   * What is looked for; null means anything.
   *
   * @param phase for the public never PREVIEW
   * @param area code of a hub, or {@code COUNTY}; a consultation of the county concerns every hub,
   *     and is found where its own area is asked for
   */
  public record Filter(Phase phase, String area, Topic topic) {

    public static final Filter ANY = new Filter(null, null, null);
  }

  /**
   * What is public.
   *
   * @param first how many rows to leave out before this page, from 0
   * @param size rows a page, 1 to {@value #LONGEST_PAGE}
   */
  @Transactional
  public ConsultationList published(Filter filter, Order order, int first, int size) {
    return list("c.state <> 'DRAFT'", filter, order, null, first, size);
  }

  /** What the person's team has. Needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS. */
  @Transactional
  public ConsultationList ofTeam(
      StaffMember member, Filter filter, Order order, int first, int size) {
    OwnConsultations.requireAny(member);
    scope.enter(member);
    return list("c.team = ?5", filter, order, member.team(), first, size);
  }

  private ConsultationList list(
      String which, Filter filter, Order order, String team, int first, int size) {
    Query query =
        entities
            .createNativeQuery(
                String.format(
                    ROWS,
                    which,
                    order.orderBy,
                    Math.max(1, Math.min(LONGEST_PAGE, size)),
                    Math.max(0, first)))
            .setParameter(1, OffsetDateTime.now(clock))
            .setParameter(2, filter.phase() == null ? "" : filter.phase().name())
            .setParameter(3, filter.area() == null ? "" : filter.area())
            .setParameter(4, filter.topic() == null ? "" : filter.topic().name());
    if (team != null) {
      query.setParameter(5, team);
    }
    List<?> found = query.getResultList();
    List<Object[]> rows = found.stream().map(each -> (Object[]) each).toList();
    return new ConsultationList(
        rows.stream().map(FindConsultations::row).toList(),
        rows.isEmpty() ? 0 : Math.toIntExact((long) rows.get(0)[10]));
  }

  private static ListedConsultation row(Object[] row) {
    Particulars particulars = ParticularsJson.read((String) row[2]);
    return new ListedConsultation(
        (UUID) row[0],
        (String) row[1],
        particulars.title(),
        particulars.summary(),
        (String) row[3],
        Consultation.topics((String) row[4]),
        Audience.valueOf((String) row[5]),
        Phase.valueOf((String) row[6]),
        Consultations.instant(row[7]),
        Consultations.instant(row[8]),
        row[9] == null ? null : LocalDate.parse((String) row[9]));
  }
}
