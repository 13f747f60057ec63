package communitysafety.shared.hub;

import communitysafety.shared.hub.Located.Between;
import communitysafety.shared.hub.Located.Candidate;
import communitysafety.shared.hub.Located.Unknown;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the area of a postcode or a place name, and never guesses: where the tables leave a doubt
 * worth a question it answers {@link Between}, where they know nothing it answers {@link Unknown}.
 * Pure and immutable; {@link Hubs#locator} gives the one for the tables as they stand.
 */
public final class HubLocator {

  /** Longer text is a story, not the name of a place. */
  private static final int LONGEST_PLACE_NAME = 300;

  /** "York Road" names a road that leads to York, wherever it starts. */
  private static final String ROAD =
      "road|rd|street|st|lane|ln|avenue|ave|drive|dr|way|close|crescent|terrace|gate|place|grove"
          + "|gardens|court|row|walk|view|hill|bridge|roundabout|bypass|house|arms|line|train|bus";

  /** "Barton le Willows" is another place than Barton. */
  private static final String LONGER_NAME = "le|upon|under|cum";

  private final Gazetteer gazetteer;
  private final Area unknown;
  private final Area outside;
  private final Map<String, Set<Area>> areasOfNames = new HashMap<>();
  private final Pattern names;

  HubLocator(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.unknown = gazetteer.only(AreaKind.UNKNOWN);
    this.outside = gazetteer.only(AreaKind.OUTSIDE);
    for (Town town : gazetteer.towns().values()) {
      // "Seamer (near Stokesley)" is shown so, but typed as Seamer.
      String name = plain(town.name().replaceAll("\\(.*\\)", "")).replace('-', ' ');
      areasOfNames.computeIfAbsent(name, any -> new HashSet<>()).add(town.area());
    }
    // Atomic and longest first: what starts as Carlton Miniott is never taken for Carlton.
    String alternatives =
        areasOfNames.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> Pattern.quote(name).replace(" ", "\\E[ -]\\Q"))
            .collect(Collectors.joining("|"));
    this.names =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?>"
                + alternatives
                + ")(?![\\p{L}\\p{N}-])(?! (?:"
                + ROAD
                + ")\\b)");
  }

  /** Where nothing was said of the place. */
  public Located nowhere() {
    return new Unknown(unknown);
  }

  /**
   * The area of a postcode, given whole, by sector or by outward code.
   *
   * <ul>
   *   <li>A sector in one area leads there; a sector in several is asked about.
   *   <li>A sector that is not listed, or not given, leaves it to the outward code in the same way.
   *   <li>An outward code that is not listed is outside, unless it belongs to a postcode area of
   *       which all codes are listed (then it is mistyped or brand new) or to none that exists:
   *       those are unknown, so that nobody of ours is sent away for a slip of the hand.
   * </ul>
   */
  public Located locate(Postcode postcode) {
    return postcode
        .sector()
        .filter(gazetteer.sectors()::containsKey)
        .map(this::bySector)
        .orElseGet(() -> byOutwardCode(postcode));
  }

  private Located bySector(PostcodeSector sector) {
    List<Area> areas = gazetteer.sectors().get(sector);
    if (areas.size() == 1) {
      return Located.in(areas.get(0), Method.EXACT_SECTOR, Confidence.HIGH);
    }
    return between(areas, gazetteer.sectorTowns().getOrDefault(sector, List.of()));
  }

  private Located byOutwardCode(Postcode postcode) {
    List<Area> areas = gazetteer.outwardCodes().get(postcode.outward());
    if (areas == null) {
      return gazetteer.otherLetters().contains(postcode.areaLetters())
          ? Located.in(outside, Method.OUTWARD_CODE, Confidence.HIGH)
          : nowhere();
    }
    if (areas.size() > 1) {
      return between(areas, townsAnywhereIn(postcode.outward()));
    }
    Area area = areas.get(0);
    Confidence confidence = area.equals(outside) ? Confidence.HIGH : Confidence.MEDIUM;
    return Located.in(area, Method.OUTWARD_CODE, confidence);
  }

  private List<Town> townsAnywhereIn(String outward) {
    return gazetteer.sectorTowns().entrySet().stream()
        .filter(entry -> entry.getKey().outward().equals(outward))
        .sorted(Comparator.comparing(entry -> entry.getKey().digit()))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .toList();
  }

  private Between between(List<Area> areas, List<Town> nearby) {
    return new Between(
        unknown, areas.stream().map(area -> new Candidate(area, offered(area, nearby))).toList());
  }

  private List<Town> offered(Area area, List<Town> nearby) {
    List<Town> own = nearby.stream().filter(town -> town.area().equals(area)).toList();
    return own.isEmpty() ? gazetteer.mainTowns().getOrDefault(area.code(), List.of()) : own;
  }

  /**
   * The area of the nearest town, when a person answers without having been offered a choice (by
   * the API, or from a list of all towns).
   *
   * @param choice the code of a town or an area; anything else is an unknown place
   */
  public Located choose(String choice) {
    Town town = gazetteer.towns().get(choice);
    if (town != null) {
      return Located.in(town.area(), Method.NEAREST_TOWN, Confidence.MEDIUM);
    }
    return gazetteer.areas().stream()
        .filter(area -> area.code().equals(choice))
        .findFirst()
        .map(area -> Located.in(area, Method.NEAREST_TOWN, Confidence.MEDIUM))
        .orElseGet(this::nowhere);
  }

  /**
   * The area of a place name as typed ("Whitby", "near Settle market"), where the towns and
   * villages named in it all lie in one area of ours; otherwise unknown. Nobody is told "outside"
   * on the strength of a name: text such as "the Leeds train" is no proof of it.
   */
  public Located locateTown(String typed) {
    if (typed == null || typed.length() > LONGEST_PLACE_NAME) {
      return nowhere();
    }
    Set<Area> found = new HashSet<>();
    Matcher matcher = names.matcher(plain(typed));
    while (matcher.find()) {
      found.addAll(areasOfNames.get(matcher.group().replace('-', ' ')));
    }
    return found.size() == 1 && !found.contains(outside)
        ? Located.in(found.iterator().next(), Method.PLACE_NAME, Confidence.MEDIUM)
        : nowhere();
  }

  /** Lower case, straight apostrophes, one space wherever there was white space. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
