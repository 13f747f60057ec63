package communitysafety.shared.hub;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of places as they were read at one moment, checked for sense. Immutable.
 *
 * @param areas all areas, hubs in the order they are shown in
 * @param towns all towns by code; main towns first, in the order they are offered
 * @param mainTowns for each area code the towns offered when a sector has none of its own
 * @param outwardCodes outward code to the area codes it touches, largest share first
 * @param sectors sector to the area codes it touches, largest share first
 * @param sectorTowns sector to the towns that tell its areas apart
 * @param listedLetters postcode areas (the first letters) of which every outward code is listed
 * @param otherLetters all other postcode areas of the United Kingdom
 */
record Gazetteer(
    List<Area> areas,
    Map<String, Town> towns,
    Map<String, List<Town>> mainTowns,
    Map<String, List<Area>> outwardCodes,
    Map<PostcodeSector, List<Area>> sectors,
    Map<PostcodeSector, List<Town>> sectorTowns,
    Set<String> listedLetters,
    Set<String> otherLetters) {

  /** The area of the kind, for the kinds that have exactly one. */
  Area only(AreaKind kind) {
    return areas.stream()
        .filter(area -> area.kind() == kind)
        .reduce(
            (one, another) -> {
              throw new IllegalStateException("more than one area of kind " + kind);
            })
        .orElseThrow(() -> new IllegalStateException("no area of kind " + kind));
  }
}
