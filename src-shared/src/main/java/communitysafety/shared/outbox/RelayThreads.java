package communitysafety.shared.outbox;

import communitysafety.shared.ApplicationStart;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Starts the relay with the application and stops it with it: one thread per node that delivers,
 * when a channel is set up, and one that tells the relays of all nodes about commits.
 */
@ApplicationScoped
public class RelayThreads {

  private static final Logger LOG = System.getLogger(RelayThreads.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Resource ManagedThreadFactory threads;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject DeliveryChannel channel;

  /** Kinds beside the messages to teams; each goes by the same mail server or says otherwise. */
  @Inject Instance<Outgoing<?>> further;

  @Inject RelaySignal signal;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "portal.outbox.poll", defaultValue = "PT5S")
  Duration poll;

  @Inject
  @ConfigProperty(name = "portal.outbox.attempts", defaultValue = "12")
  int attempts;

  @Inject
  @ConfigProperty(name = "portal.db.url")
  String url;

  @Inject
  @ConfigProperty(name = "portal.db.user")
  String user;

  @Inject
  @ConfigProperty(name = "portal.db.password")
  String password;

  @Inject
  @ConfigProperty(name = "portal.db.timeout", defaultValue = "5")
  int secondsToAnswer;

  @Inject
  @ConfigProperty(name = "portal.db.connect-timeout", defaultValue = "3")
  int secondsToConnect;

  private RelayLoop relay;
  private Thread relaying;
  private Thread notifying;

  public void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    notifying = threads.newThread(new NotifyLoop(signal, database));
    notifying.setName("portal-outbox-notify");
    notifying.start();
    if (!channel.configured()) {
      LOG.log(Level.INFO, "No mail server is set (portal.mail.host): messages wait");
      return;
    }
    List<Outgoing<?>> outgoing = new ArrayList<>();
    outgoing.add(new TeamNotices(new OutboxQueue(database), channel));
    further.forEach(outgoing::add);
    relay =
        new RelayLoop(
            new OutboxRelay(
                outgoing, RetrySchedule.of(attempts), clock, RandomGenerator.getDefault()),
            new Wakening(plainConnections()),
            poll);
    relaying = threads.newThread(this::relay);
    relaying.setName("portal-outbox-relay");
    relaying.start();
  }

  private void relay() {
    try {
      Thread.sleep(ApplicationStart.SETTLED.toMillis());
      relay.run();
    } catch (InterruptedException e) {
      // The application stops.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Outside the pool: what listens is never given back. To listen is no statement that waits: the
   * time-out ends only what PostgreSQL leaves unanswered.
   */
  private DataSource plainConnections() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("portal relay");
    source.setConnectTimeout(secondsToConnect);
    source.setSocketTimeout(secondsToAnswer);
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Waits a little for the message being sent; one that hangs falls due again elsewhere. */
  public void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application)
      throws InterruptedException {
    if (relay != null) {
      relay.stop();
      relaying.join(PATIENCE.toMillis());
      relaying.interrupt();
    }
    if (notifying != null) {
      notifying.interrupt();
      notifying.join(PATIENCE.toMillis());
    }
  }
}
