package communitysafety.shared.referral;

import communitysafety.shared.staff.TeamKind;

/**
 * Who must act on a submission. These and no others: the Police Hate Crime Team, the Community
 * Safety Hub of the place, Triage, and City of York.
 */
public sealed interface Recipient {

  Recipient POLICE = new PoliceHateCrimeTeam();
  Recipient TRIAGE = new Triage();
  Recipient YORK = new CityOfYork();

  /** The code of the team, as it stands in {@code shared.team}. */
  String team();

  TeamKind kind();

  record PoliceHateCrimeTeam() implements Recipient {
    @Override
    public String team() {
      return "POLICE";
    }

    @Override
    public TeamKind kind() {
      return TeamKind.POLICE_HATE_CRIME_TEAM;
    }
  }

  /**
   * @param team the hub's code, such as {@code HUB-SELB}
   */
  record CommunitySafetyHub(String team) implements Recipient {
    @Override
    public TeamKind kind() {
      return TeamKind.COMMUNITY_SAFETY_HUB;
    }
  }

  record Triage() implements Recipient {
    @Override
    public String team() {
      return "TRIAGE";
    }

    @Override
    public TeamKind kind() {
      return TeamKind.TRIAGE;
    }
  }

  record CityOfYork() implements Recipient {
    @Override
    public String team() {
      return "YORK";
    }

    @Override
    public TeamKind kind() {
      return TeamKind.CITY_OF_YORK;
    }
  }
}
