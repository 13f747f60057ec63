package communitysafety.shared.hub;

import java.util.List;

/**
 * One of the Community Safety Hubs: operational teams of the council, police and partners, each for
 * the area of a former district of North Yorkshire.
 *
 * @param code stable; also the code of its team
 * @param name of its area, for people
 * @param towns the main towns, largest first
 */
public record Hub(String code, String name, List<String> towns) {

  public Hub {
    towns = List.copyOf(towns);
  }
}
