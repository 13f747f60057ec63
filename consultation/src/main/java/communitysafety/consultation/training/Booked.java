package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.util.UUID;

/**
 * What somebody is told who booked, asked for a place or went in line.
 *
 * @param code with which they come back to it; the same each time they are told
 */
public record Booked(UUID booking, CheckedCode code, BookingState state) {}
