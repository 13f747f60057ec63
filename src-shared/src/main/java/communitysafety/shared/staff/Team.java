package communitysafety.shared.staff;

/**
 * A team that can hold referrals.
 *
 * @param code such as {@code POLICE} or {@code HUB-SELB}
 * @param name as people call it
 */
public record Team(String code, TeamKind kind, String name) {}
