package communitysafety.consultation.training;

import java.util.UUID;

/**
 * How somebody's invitation stands.
 *
 * @param attendee its UID, for life
 * @param sequence how often it was changed
 * @param comes false when they have no place any more
 * @param datesTold of how many dates they were told before; 0 when of none
 * @param occasion as it is now
 */
public record Invited(
    UUID attendee, Person person, int sequence, boolean comes, int datesTold, Occasion occasion) {}
