package communitysafety.shared.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of places and refuses tables that contradict themselves. */
final class GazetteerReader {

  private final Rows rows;

  GazetteerReader(Rows rows) {
    this.rows = rows;
  }

  /** Where rows come from. */
  @FunctionalInterface
  interface Rows {
    /**
     * @param sql a query of at least two columns
     * @return its rows, each an {@code Object[]}
     */
    List<?> of(String sql);
  }

  /**
   * @throws IllegalStateException when a row names an area or town that is not there
   */
  Gazetteer read() {
    Map<String, Area> areas = new LinkedHashMap<>();
    for (Object row : rows.of("select code, kind, name from shared.area order by sort")) {
      Area area = new Area(text(row, 0), AreaKind.valueOf(text(row, 1)), text(row, 2));
      areas.put(area.code(), area);
    }
    Map<String, Town> towns = new LinkedHashMap<>();
    Map<String, List<Town>> mainTowns = new HashMap<>();
    for (Object row :
        rows.of("select code, name, area, main from shared.town order by main nulls last, code")) {
      Town town = new Town(text(row, 0), text(row, 1), known(areas, text(row, 2)));
      towns.put(town.code(), town);
      if (((Object[]) row)[3] != null) {
        mainTowns.computeIfAbsent(town.area().code(), any -> new ArrayList<>()).add(town);
      }
    }
    Map<String, List<Area>> outwardCodes = new HashMap<>();
    for (Object row : rows.of("select code, areas from shared.outward_code")) {
      outwardCodes.put(text(row, 0), each(text(row, 1), areas));
    }
    Map<PostcodeSector, List<Area>> sectors = new HashMap<>();
    Map<PostcodeSector, List<Town>> sectorTowns = new HashMap<>();
    for (Object row : rows.of("select sector, areas, towns from shared.postcode_sector")) {
      PostcodeSector sector = PostcodeSector.parse(text(row, 0));
      sectors.put(sector, each(text(row, 1), areas));
      List<Town> nearby = each(text(row, 2), towns);
      if (!nearby.isEmpty()) {
        sectorTowns.put(sector, nearby);
      }
    }
    Set<String> listed = new HashSet<>();
    Set<String> other = new HashSet<>();
    for (Object row : rows.of("select letters, listed from shared.postcode_area")) {
      ((Boolean) ((Object[]) row)[1] ? listed : other).add(text(row, 0));
    }
    return new Gazetteer(
        List.copyOf(areas.values()),
        Collections.unmodifiableMap(towns),
        mainTowns,
        outwardCodes,
        sectors,
        sectorTowns,
        listed,
        other);
  }

  private static String text(Object row, int column) {
    return (String) ((Object[]) row)[column];
  }

  private static <T> List<T> each(String codes, Map<String, T> byCode) {
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(" ")).map(code -> known(byCode, code)).toList();
  }

  private static <T> T known(Map<String, T> byCode, String code) {
    T found = byCode.get(code);
    if (found == null) {
      throw new IllegalStateException("the tables of places name what they do not hold: " + code);
    }
    return found;
  }
}
