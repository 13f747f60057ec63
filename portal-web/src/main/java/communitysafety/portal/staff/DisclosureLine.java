package communitysafety.portal.staff;

import communitysafety.reporting.report.DisclosureRow;
import java.io.Serializable;

/** An entry of the disclosure register in words. */
public class DisclosureLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String at;
  private final String reference;
  private final String address;
  private final String team;
  private final String who;
  private final String level;
  private final String power;
  private final String reason;
  private final String told;

  /**
   * @param own whether it was disclosed to the reader's team, which can open the report
   */
  DisclosureLine(DisclosureRow row, String teamName, boolean own, StaffWords words) {
    key = row.id().toString();
    at = words.moment(row.at());
    reference = row.reference().toString();
    address = own ? Referred.REPORT.address(row.reference()) : null;
    team = teamName;
    who = row.staffName();
    level = words.code("Disclosed", row.level());
    power = words.code("DisclosurePower", row.power());
    reason = row.reason();
    told = words.say("staff.disclosures.told." + row.toldReporter());
  }

  /** Identifies the row to the table. */
  public String getKey() {
    return key;
  }

  public String getAt() {
    return at;
  }

  public String getReference() {
    return reference;
  }

  /** Where the report's page is; null for a report of another team. */
  public String getAddress() {
    return address;
  }

  public String getTeam() {
    return team;
  }

  public String getWho() {
    return who;
  }

  /** How much was disclosed. */
  public String getLevel() {
    return level;
  }

  public String getPower() {
    return power;
  }

  public String getReason() {
    return reason;
  }

  /** Whether the reporter may be told, as a sentence. */
  public String getTold() {
    return told;
  }
}
