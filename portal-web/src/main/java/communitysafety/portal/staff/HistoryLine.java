package communitysafety.portal.staff;

import communitysafety.shared.referral.HistoryRow;

/**
 * A line of a report's history in words.
 *
 * @param what who did what
 * @param words a colleague's reason or note; empty when there is none
 */
public record HistoryLine(String at, String what, String words) {

  public static HistoryLine of(HistoryRow row, StaffWords words) {
    String who =
        switch (row.actor()) {
          case "STAFF" ->
              row.name() == null
                  ? words.say("staff.history.team", row.team())
                  : words.say("staff.history.person", row.name(), row.team());
          default -> words.say("staff.history." + row.actor());
        };
    String code =
        switch (row.action()) {
          case REFERRAL_CLOSED -> row.code() == null ? "" : words.code("Outcome", row.code());
          case REFERRAL_TRANSFERRED -> row.code();
          case DISCLOSED_FOR_SERIOUS_RISK -> words.code("DisclosurePower", row.code());
          default -> "";
        };
    String key = "AuditAction." + row.action() + (code == null || code.isEmpty() ? "" : ".with");
    return new HistoryLine(words.moment(row.at()), words.say(key, who, code), row.words());
  }

  public String getAt() {
    return at;
  }

  public String getWhat() {
    return what;
  }

  public String getWords() {
    return words;
  }
}
