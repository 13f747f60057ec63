package communitysafety.portal.signin;

import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.SignIn;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/** Knows the accounts of the portal's own database; their groups are their permissions. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

  @Inject Instance<SignIn> signIn;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof SignInAttempt attempt)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    SignIn door = signIn.get();
    try {
      StaffMember member = door.signIn(attempt.name(), attempt.password(), attempt.network());
      return new CredentialValidationResult(
          new StaffPrincipal(member),
          member.permissions().stream().map(Permission::name).collect(Collectors.toSet()));
    } catch (Refusal refusal) {
      attempt.refused(refusal);
      return CredentialValidationResult.INVALID_RESULT;
    } finally {
      attempt.clear();
      signIn.destroy(door);
    }
  }
}
