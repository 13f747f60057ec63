package communitysafety.consultation.certificate;

import communitysafety.consultation.code.CheckedCode;
import java.util.UUID;

/**
 * A certificate that was given out.
 *
 * @param code stands on it, and verifies it
 */
public record Issued(UUID id, CheckedCode code) {}
