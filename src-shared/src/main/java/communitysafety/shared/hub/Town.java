package communitysafety.shared.hub;

/**
 * A town or village people know, and the area it lies in. Offered where a postcode sector straddles
 * areas, and looked for in place names that people type.
 *
 * @param code short and stable, for the value of a choice: {@code sutton-in-craven}
 * @param name for people
 * @param area where it lies; OUTSIDE for towns beyond the border
 */
public record Town(String code, String name, Area area) {}
