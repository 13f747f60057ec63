package communitysafety.shared.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that answers as a test wants and remembers what it was asked to deliver. */
final class RecordingChannel implements DeliveryChannel {

  private final List<UUID> asked = new CopyOnWriteArrayList<>();
  private volatile boolean configured = true;
  private volatile Function<OutboxMessage, Delivery> answer = message -> new Delivery.Delivered();

  void answering(Function<OutboxMessage, Delivery> how) {
    answer = how;
  }

  void failing(boolean retryable, String reason) {
    answer = message -> new Delivery.Failed(retryable, reason);
  }

  void notConfigured() {
    configured = false;
  }

  /** Ids of the messages it was asked to deliver, in order, repeats included. */
  List<UUID> asked() {
    return asked;
  }

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public Delivery deliver(OutboxMessage message) {
    asked.add(message.id());
    return answer.apply(message);
  }
}
