package communitysafety.shared.mail;

/**
 * How mails to persons stand, of all teams together.
 *
 * @param waiting how many wait for an attempt
 * @param dead how many were given up within the time such are remembered; their content is gone
 */
public record PersonalMailStatus(long waiting, long dead) {}
