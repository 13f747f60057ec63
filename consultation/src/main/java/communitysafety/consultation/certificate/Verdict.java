package communitysafety.consultation.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What somebody is told who types the code of a certificate. */
public sealed interface Verdict {

  <T> T fold(
      Function<Shown, T> valid,
      Function<Shown, T> expired,
      Function<Shown, T> superseded,
      Function<Shown, T> revoked,
      Supplier<T> unknown);

  /**
   * What is shown of a certificate.
   *
   * @param name initials and the last name
   * @param expiresOn its last day; empty when it does not end
   */
  record Shown(
      String name, String title, int edition, LocalDate issuedOn, Optional<LocalDate> expiresOn) {

    /** Never who it is. */
    @Override
    public String toString() {
      return "Shown[…]";
    }
  }

  /** In force. */
  record Valid(Shown shown) implements Verdict {
    @Override
    public <T> T fold(
        Function<Shown, T> valid,
        Function<Shown, T> expired,
        Function<Shown, T> superseded,
        Function<Shown, T> revoked,
        Supplier<T> unknown) {
      return valid.apply(shown);
    }
  }

  /** Its last day is over. */
  record Expired(Shown shown) implements Verdict {
    @Override
    public <T> T fold(
        Function<Shown, T> valid,
        Function<Shown, T> expired,
        Function<Shown, T> superseded,
        Function<Shown, T> revoked,
        Supplier<T> unknown) {
      return expired.apply(shown);
    }
  }

  /** Another took its place, such as after a correction; which, its holder knows. */
  record Superseded(Shown shown) implements Verdict {
    @Override
    public <T> T fold(
        Function<Shown, T> valid,
        Function<Shown, T> expired,
        Function<Shown, T> superseded,
        Function<Shown, T> revoked,
        Supplier<T> unknown) {
      return superseded.apply(shown);
    }
  }

  /** Taken back. */
  record Revoked(Shown shown) implements Verdict {
    @Override
    public <T> T fold(
        Function<Shown, T> valid,
        Function<Shown, T> expired,
        Function<Shown, T> superseded,
        Function<Shown, T> revoked,
        Supplier<T> unknown) {
      return revoked.apply(shown);
    }
  }

  /** No certificate has this code, whether it has the form of one or not. */
  record Unknown() implements Verdict {
    @Override
    public <T> T fold(
        Function<Shown, T> valid,
        Function<Shown, T> expired,
        Function<Shown, T> superseded,
        Function<Shown, T> revoked,
        Supplier<T> unknown) {
      return unknown.get();
    }
  }
}
