package communitysafety.consultation.training;

import java.util.UUID;

/**
 * A building where people meet.
 *
 * @param area code of the hub it lies in
 * @param access steps, lifts, toilets, loops, parking: what people need to know before they book
 * @param directions on foot, by bus, by car
 */
public record Venue(
    UUID id,
    String name,
    String address,
    String postcode,
    String area,
    String access,
    String directions) {}
