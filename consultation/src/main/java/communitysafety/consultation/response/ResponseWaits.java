package communitysafety.consultation.response;

import java.util.UUID;

/**
 * A response to an anonymous consultation waits to be mixed. Fired in the transaction that took it,
 * for observers that wait until that has succeeded.
 */
public record ResponseWaits(UUID consultation) {}
