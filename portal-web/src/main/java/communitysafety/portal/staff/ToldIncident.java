package communitysafety.portal.staff;

import java.util.List;

/**
 * Something else that happened, as the report page tells it.
 *
 * @param id of its heading on the page
 * @param account in the reporter's own words
 * @param facts its own time and place
 */
public record ToldIncident(String id, String heading, String account, List<Fact> facts) {
  public String getId() {
    return id;
  }

  public String getHeading() {
    return heading;
  }

  public String getAccount() {
    return account;
  }

  public List<Fact> getFacts() {
    return facts;
  }

  @Override
  public String toString() {
    return "ToldIncident[" + id + "]";
  }
}
