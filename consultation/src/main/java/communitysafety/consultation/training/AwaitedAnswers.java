package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who was asked whether they can still come to a session that was moved, and has not said. */
@Dependent
public class AwaitedAnswers {

  private final Attempts attempts;

  @Inject
  AwaitedAnswers(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * A booking whose answer is awaited.
   *
   * @param n how many places it has
   * @param since when they were asked
   */
  public record Awaited(UUID booking, int n, OffsetDateTime since) {}

  /**
   * @return who has waited longest first; empty when all have answered, and when nobody was asked
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public List<Awaited> of(StaffMember member, UUID session) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          return Sql.select(
              connection,
              "select id, n, answer_awaited_since from consultation.booking where session = ?"
                  + " and answer_awaited_since is not null and state in ('REQUESTED', 'CONFIRMED')"
                  + " order by answer_awaited_since, id",
              row ->
                  new Awaited(
                      row.getObject(1, UUID.class),
                      row.getInt(2),
                      row.getObject(3, OffsetDateTime.class)),
              session);
        });
  }
}
