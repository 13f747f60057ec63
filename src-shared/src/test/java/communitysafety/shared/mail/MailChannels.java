package communitysafety.shared.mail;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.outbox.DeliveryChannel;
import communitysafety.shared.outbox.Outgoing;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.KeysInTests;
import java.net.URI;
import java.util.Optional;

/** Mail channels for tests, set up as configuration would. */
public final class MailChannels {

  private MailChannels() {}

  /** To a server on this machine, without encryption. */
  public static DeliveryChannel plain(int port) {
    return channel(settings(Optional.of("127.0.0.1"), port, Optional.empty()));
  }

  /** To a server on this machine that must offer STARTTLS. */
  static DeliveryChannel encrypted(int port) {
    return channel(settings(Optional.of("127.0.0.1"), port, Optional.of(true)));
  }

  /** For mails to persons, to a server on this machine, without encryption. */
  public static Outgoing<?> personal(int port) {
    return personal(port, 150, KeysInTests.batchKeys());
  }

  /** The same, given up after so many attempts, with keys of the test's own. */
  public static Outgoing<?> personal(int port, int attempts, BatchKeys keys) {
    PersonalPost post = new PersonalPost();
    post.attempts = attempts;
    post.settings = settings(Optional.of("127.0.0.1"), port, Optional.empty());
    post.keys = keys;
    post.database = PortalDatabase.get().app();
    return post;
  }

  static DeliveryChannel notSetUp() {
    return channel(settings(Optional.empty(), 25, Optional.empty()));
  }

  static MailSettings settings(Optional<String> host, int port, Optional<Boolean> startTls) {
    return new MailSettings(
        host,
        port,
        Optional.empty(),
        Optional.empty(),
        startTls,
        Optional.of("portal@partnership.example"),
        URI.create("https://portal.example/"));
  }

  private static DeliveryChannel channel(MailSettings settings) {
    MailChannel channel = new MailChannel();
    channel.settings = settings;
    channel.database = PortalDatabase.get().app();
    return channel;
  }
}
