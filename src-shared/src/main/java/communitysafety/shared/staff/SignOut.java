package communitysafety.shared.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes down that a member of staff has signed out; the session itself is the web's matter. */
@Dependent
public class SignOut {

  private final StaffAccounts accounts;

  @Inject
  SignOut(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  public void signOut(StaffMember member) {
    accounts.signedOut(member);
  }
}
