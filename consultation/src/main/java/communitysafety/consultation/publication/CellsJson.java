package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where findings stand in a workbook, as that is stored with the draft. */
final class CellsJson {

  private CellsJson() {}

  static String write(Map<Spot, Cell> cells) {
    JsonArrayBuilder written = Json.createArrayBuilder();
    cells.forEach(
        (spot, cell) ->
            written.add(
                Json.createObjectBuilder()
                    .add("where", spot.where().name())
                    .add("name", spot.name())
                    .add("choice", spot.choice())
                    .add("part", spot.part().name())
                    .add("language", spot.language())
                    .add("sheet", cell.sheet())
                    .add("row", cell.row())
                    .add("column", cell.column())));
    return written.build().toString();
  }

  /**
   * @param written null for none
   */
  static Map<Spot, Cell> read(String written) {
    if (written == null) {
      return Map.of();
    }
    Map<Spot, Cell> cells = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      for (JsonObject each : reader.readArray().getValuesAs(JsonObject.class)) {
        cells.put(
            new Spot(
                Spot.Where.valueOf(each.getString("where")),
                each.getString("name"),
                each.getString("choice"),
                Spot.Part.valueOf(each.getString("part")),
                each.getString("language")),
            new Cell(each.getString("sheet"), each.getInt("row"), each.getString("column")));
      }
    }
    return cells;
  }
}
