package communitysafety.shared.staff;

import communitysafety.shared.privacy.HashingBusy;
import communitysafety.shared.privacy.HashingSlots;
import communitysafety.shared.privacy.PasswordHash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a member of staff in who knows their password.
 *
 * <p>Whether the account exists cannot be told from the answer: the words are the same, the same
 * hash is computed, and unknown names wait as known ones do. Of the network the attempt came from
 * only a keyed hash is held, in memory (see {@link SignInDelay}). An attempt that was made to wait
 * leaves no line in the audit trail, since a stranger could fill it.
 */
@Dependent
public class SignIn {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PASSWORD = 200;

  private final StaffAccounts accounts;
  private final SignInAttempts attempts;
  private final HashingSlots hashing;
  private final boolean demo;

  @Inject
  SignIn(
      StaffAccounts accounts,
      SignInAttempts attempts,
      HashingSlots hashing,
      @ConfigProperty(name = "portal.demo", defaultValue = "false") boolean demo) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.hashing = hashing;
    this.demo = demo;
  }

  /**
   * @param signInName as typed; case and outer blanks do not matter
   * @param network where the attempt comes from, as {@link Networks} names it
   * @throws SignInRefused when name and password do not belong together
   * @throws SignInDelayed when the attempt was not looked at because it came too early, or because
   *     too many passwords are being checked at this moment
   */
  public StaffMember signIn(String signInName, char[] password, String network) {
    String name = StaffAccounts.normal(signInName);
    if (name.length() > LONGEST_NAME || password.length > LONGEST_PASSWORD) {
      throw new SignInRefused();
    }
    Duration wait = attempts.attempt(name, network);
    if (!wait.isZero()) {
      throw new SignInDelayed(wait);
    }
    Optional<StaffAccount> account = accounts.find(name).filter(a -> demo || !a.demo());
    boolean right;
    try {
      right =
          hashing.matches(
              password, account.flatMap(StaffAccount::usableHash).map(PasswordHash::new), network);
    } catch (HashingBusy e) {
      attempts.undecided(name, network);
      throw new SignInDelayed(Duration.ofSeconds(5));
    }
    if (!right) {
      accounts.refused(account);
      throw new SignInRefused();
    }
    attempts.succeeded(name, network);
    return accounts.signedIn(account.orElseThrow());
  }
}
