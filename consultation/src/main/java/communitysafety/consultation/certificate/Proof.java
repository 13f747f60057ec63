package communitysafety.consultation.certificate;

import communitysafety.consultation.code.CheckedCode;
import java.util.UUID;

/**
 * A certificate with all that its document says.
 *
 * @param id of the certificate
 * @param code stands on it, and verifies it
 */
public record Proof(UUID id, Certified certified, CheckedCode code) {}
