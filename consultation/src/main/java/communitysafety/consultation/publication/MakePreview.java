package communitysafety.consultation.publication;

import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes a link by which people who do not sign in can look at a draft. Of its secret only an index
 * is stored: it is shown once, and who loses it makes another.
 */
@Dependent
public class MakePreview {

  private static final int SECRET_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final BlindIndex index;

  @Inject
  MakePreview(OwnConsultations own, BlindIndex index) {
    this.own = own;
    this.index = index;
  }

  /**
   * Needs WRITE_CONSULTATIONS. The link that was made before leads nowhere any more.
   *
   * @return what stands in the place of a slug: {@code preview-} and the secret
   * @throws ConsultationNotFound when the person's team has none such
   * @throws MovedOn when the consultation is over
   */
  @Transactional
  public String make(StaffMember member, UUID id) {
    Consultation consultation = own.toChange(member, Permission.WRITE_CONSULTATIONS, id);
    if (consultation.isOver(own.now().toInstant())) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String slug = PublicConsultation.PREVIEW_PREFIX + HexFormat.of().formatHex(secret);
    // Not a change of the draft: who is writing it goes on undisturbed.
    entities
        .createNativeQuery(
            "update consultation.draft_survey set preview = ?1 where consultation = ?2")
        .setParameter(1, Consultations.indexOfPreview(index, slug))
        .setParameter(2, id)
        .executeUpdate();
    return slug;
  }
}
