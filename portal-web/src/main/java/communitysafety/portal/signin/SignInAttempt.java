package communitysafety.portal.signin;

import communitysafety.shared.problem.Refusal;
import jakarta.security.enterprise.credential.Credential;
import java.util.Arrays;

/** A name and a password as they were typed, and why they were refused if they were. */
class SignInAttempt implements Credential {

  private final String name;
  private final char[] password;
  private final String network;
  private Refusal refusal;

  /**
   * @param network as {@link communitysafety.shared.staff.Networks} names it
   */
  SignInAttempt(String name, char[] password, String network) {
    this.name = name;
    this.password = password;
    this.network = network;
  }

  String name() {
    return name;
  }

  char[] password() {
    return password;
  }

  String network() {
    return network;
  }

  void refused(Refusal because) {
    refusal = because;
  }

  /** Null unless it was refused. */
  Refusal refusal() {
    return refusal;
  }

  @Override
  public void clear() {
    Arrays.fill(password, '\0');
  }

  @Override
  public String toString() {
    return "SignInAttempt[…]";
  }
}
