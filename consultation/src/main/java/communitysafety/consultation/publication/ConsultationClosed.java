package communitysafety.consultation.publication;

import java.util.UUID;

/**
 * A consultation is over for good. Fired in the transaction that closes it: whoever observes it
 * does what is due at closing in that transaction, and by failing keeps the consultation from being
 * closed.
 */
public record ConsultationClosed(UUID consultation) {}
