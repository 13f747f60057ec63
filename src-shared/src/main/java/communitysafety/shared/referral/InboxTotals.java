package communitysafety.shared.referral;

/**
 * What the rail beside every staff page counts.
 *
 * @param awaiting nobody has taken them yet
 * @param accepted somebody works on them
 * @param redFlags open ones with a red flag
 * @param overdue awaiting ones whose day to respond has passed
 */
public record InboxTotals(long awaiting, long accepted, long redFlags, long overdue) {}
