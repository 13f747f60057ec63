package communitysafety.portal.staff;

/**
 * One line of a report page: what it is, and what was said.
 *
 * @param personal whether the value is the reporter's own words
 */
public record Fact(String label, String value, boolean personal) {
  public String getLabel() {
    return label;
  }

  public String getValue() {
    return value;
  }

  public boolean isPersonal() {
    return personal;
  }

  @Override
  public String toString() {
    return "Fact[" + label + "=…]";
  }
}
