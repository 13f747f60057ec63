package communitysafety.portal.staff;

/** One entry of a list to choose from. */
public record Choice(String code, String words) {
  public String getCode() {
    return code;
  }

  public String getWords() {
    return words;
  }
}
