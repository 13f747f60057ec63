package communitysafety.consultation.results;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Opens the responses of a consultation for its own team, and for no other. */
@Dependent
class TeamConsultations {

  private final Consultations consultations;

  @Inject
  TeamConsultations(Consultations consultations) {
    this.consultations = consultations;
  }

  /**
   * @throws ResultsNotFound when the team has no such consultation that was published
   */
  PublicConsultation open(
      Connection connection, StaffMember member, Permission permission, UUID consultation)
      throws SQLException {
    member.requires(permission);
    PublicConsultation found =
        consultations
            .byId(consultation)
            .filter(each -> each.team().equals(member.team()))
            .orElseThrow(ResultsNotFound::new);
    ConsultationScope.enter(connection, consultation);
    return found;
  }
}
