package communitysafety.shared.outbox;

/** A way out of the portal, such as e-mail. */
public interface DeliveryChannel {

  /** Whether it has been set up. While it is not, messages are left waiting and none is tried. */
  boolean configured();

  /**
   * Tries once, within a minute or so, and never throws for what the other side did. The same
   * message may come again when it is not certain that it was taken, so the other side must be able
   * to recognise a repeat by its id.
   */
  Delivery deliver(OutboxMessage message);
}
