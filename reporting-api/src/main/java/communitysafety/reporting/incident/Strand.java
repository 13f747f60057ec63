package communitysafety.reporting.incident;

import java.util.Collection;

/**
 * The ground of hostility, as the reporter perceives it. The first seven are those of the strategic
 * plan 2024–2028 (the five nationally monitored strands, misogyny and sex workers); a report may
 * carry several.
 */
public enum Strand {
  RACE,
  RELIGION,
  DISABILITY,
  SEXUAL_ORIENTATION,
  GENDER_IDENTITY,
  MISOGYNY,
  SEX_WORK,
  /** Something else about the person, such as age or an alternative subculture. */
  OTHER,
  /** The reporter leaves it to triage. */
  NOT_SURE;

  /** Whether any of them is one of the plan's seven, so that the police team owns the report. */
  public static boolean anyOfThePlan(Collection<Strand> strands) {
    return strands.stream().anyMatch(strand -> strand != OTHER && strand != NOT_SURE);
  }
}
