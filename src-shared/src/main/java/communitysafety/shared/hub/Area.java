package communitysafety.shared.hub;

/**
 * Where a thing happened, as coarsely as the portal keeps it in clear: the area of one hub, the
 * City of York, outside both, or not known. Areas are rows of {@code shared.area}; how many hubs
 * there are and what they are called is never written in code.
 *
 * @param code stable, stored with reports and referrals; for a hub it is also the code of its team
 * @param kind what the area means
 * @param name for people, in English, without the word "hub"
 */
public record Area(String code, AreaKind kind, String name) {

  @Override
  public String toString() {
    return code;
  }
}
