package communitysafety.reporting.incident;

import communitysafety.shared.privacy.PersonalText;

/**
 * Something else that happened, told in the same report, with its own time and place.
 *
 * @param account what happened, in the reporter's own words; never blank
 */
public record FurtherIncident(PersonalText account, Occurrence occurrence, Place place) {

  /** In one report beside the first; who has more to tell is better heard by a person. */
  public static final int MOST = 5;

  public static final int MAX_ACCOUNT = 2_000;
}
