package communitysafety.portal.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * What waits in the database: messages to go out, dead letters, news of training that nobody was
 * told of, drafts. Looked at when the figures are asked for; while the database does not answer
 * they are NaN, and all others are still told.
 */
@ApplicationScoped
public class Backlog {

  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject Meters meters;
  @Inject Clock clock;

  private volatile Figures figures = Figures.UNKNOWN;

  @PostConstruct
  void register() {
    meters.registry().gauge("portal.outbox.waiting", this, backlog -> backlog.figures.waiting());
    meters.registry().gauge("portal.outbox.dead", this, backlog -> backlog.figures.dead());
    meters
        .registry()
        .gauge(
            "portal.outbox.oldest.waiting.seconds",
            this,
            backlog -> backlog.figures.oldestSeconds());
    meters
        .registry()
        .gauge("portal.mail.personal.waiting", this, backlog -> backlog.figures.mailsWaiting());
    meters
        .registry()
        .gauge("portal.mail.personal.dead", this, backlog -> backlog.figures.mailsDead());
    meters
        .registry()
        .gauge("portal.training.untold", this, backlog -> backlog.figures.trainingUntold());
    meters.registry().gauge("portal.drafts", this, backlog -> backlog.figures.drafts());
  }

  void lookAgain() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(*) filter (where state = 'PENDING'),
                       count(*) filter (where state = 'DEAD'),
                       coalesce(extract(epoch from
                         ?::timestamptz - min(created_at) filter (where state = 'PENDING')), 0),
                       (select count(*) from shared.draft where expires_at > ?::timestamptz),
                       (select count(*) from shared.personal_mail where state = 'PENDING'),
                       (select count(*) from shared.personal_mail where state = 'DEAD'),
                       (select count(*) from consultation.booking_event where told_at is null)
                from shared.outbox_message where state in ('PENDING', 'DEAD')
                """)) {
      OffsetDateTime now = OffsetDateTime.now(clock);
      select.setQueryTimeout(PATIENCE_SECONDS);
      select.setObject(1, now);
      select.setObject(2, now);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        figures =
            new Figures(
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7));
      }
    } catch (SQLException e) {
      figures = Figures.UNKNOWN;
    }
  }

  private record Figures(
      double waiting,
      double dead,
      double oldestSeconds,
      double drafts,
      double mailsWaiting,
      double mailsDead,
      double trainingUntold) {
    private static final Figures UNKNOWN =
        new Figures(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
