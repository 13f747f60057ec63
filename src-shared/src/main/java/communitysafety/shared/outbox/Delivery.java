package communitysafety.shared.outbox;

import java.util.function.Function;

/** What came of one attempt to deliver a message. */
public sealed interface Delivery {

  <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed);

  /** The other side has taken the message and answers for it from now on. */
  record Delivered() implements Delivery {
    @Override
    public <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed) {
      return delivered.apply(this);
    }
  }

  /**
   * The other side has not taken it, or did not say so.
   *
   * @param retryable whether another attempt could end otherwise without anybody doing something
   * @param reason a code of ours that is stored and shown to staff, such as {@code
   *     SMTP_UNREACHABLE}; never what a server answered, since that may name people
   */
  record Failed(boolean retryable, String reason) implements Delivery {
    @Override
    public <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed) {
      return failed.apply(this);
    }
  }
}
