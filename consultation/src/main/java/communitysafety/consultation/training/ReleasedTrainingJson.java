package communitysafety.consultation.training;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.ReleaseJson;
import communitysafety.consultation.training.ReleasedTraining.Row;
import communitysafety.consultation.training.ReleasedTraining.Table;
import communitysafety.consultation.training.TrainingReport.By;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;

/** How the figures of a year are frozen. */
final class ReleasedTrainingJson {

  private ReleasedTrainingJson() {}

  static String write(ReleasedTraining released) {
    JsonArrayBuilder tables = Json.createArrayBuilder();
    for (Table table : released.tables()) {
      JsonArrayBuilder rows = Json.createArrayBuilder();
      table.rows().forEach(each -> rows.add(row(each)));
      tables.add(Json.createObjectBuilder().add("by", table.by().name()).add("rows", rows));
    }
    JsonArrayBuilder leftOut = Json.createArrayBuilder();
    released.leftOut().forEach(by -> leftOut.add(by.name()));
    return Json.createObjectBuilder()
        .add("year", released.year())
        .add("all", row(released.all()))
        .add("tables", tables)
        .add("leftOut", leftOut)
        .build()
        .toString();
  }

  private static JsonObjectBuilder row(Row row) {
    JsonArrayBuilder waits = Json.createArrayBuilder();
    row.waits().forEach(each -> waits.add(ReleaseJson.figure(each)));
    return Json.createObjectBuilder()
        .add("group", row.group())
        .add("sessions", row.sessions())
        .add("places", row.places())
        .add("booked", ReleaseJson.figure(row.booked()))
        .add("full", ReleaseJson.figure(row.full()))
        .add("partial", ReleaseJson.figure(row.partial()))
        .add("noShow", ReleaseJson.figure(row.noShow()))
        .add("others", ReleaseJson.figure(row.others()))
        .add("trained", ReleaseJson.figure(row.trained()))
        .add("organisations", ReleaseJson.figure(row.organisations()))
        .add("waited", ReleaseJson.figure(row.waited()))
        .add("waits", waits);
  }

  /** The opposite; for what we wrote ourselves. */
  static ReleasedTraining read(String written, Instant frozenAt) {
    try (JsonReader reader = Json.createReader(new StringReader(written))) {
      JsonObject released = reader.readObject();
      return new ReleasedTraining(
          released.getInt("year"),
          frozenAt,
          readRow(released.get("all")),
          released
              .getJsonArray("tables")
              .getValuesAs(
                  (JsonValue each) ->
                      new Table(
                          By.valueOf(each.asJsonObject().getString("by")),
                          each.asJsonObject()
                              .getJsonArray("rows")
                              .getValuesAs(ReleasedTrainingJson::readRow))),
          released
              .getJsonArray("leftOut")
              .getValuesAs((JsonString each) -> By.valueOf(each.getString())));
    }
  }

  private static Row readRow(JsonValue value) {
    JsonObject row = value.asJsonObject();
    return new Row(
        row.getString("group"),
        row.getInt("sessions"),
        row.getInt("places"),
        figure(row, "booked"),
        figure(row, "full"),
        figure(row, "partial"),
        figure(row, "noShow"),
        figure(row, "others"),
        figure(row, "trained"),
        figure(row, "organisations"),
        figure(row, "waited"),
        row.getJsonArray("waits").getValuesAs(ReleaseJson::readFigure));
  }

  private static Figure figure(JsonObject row, String name) {
    return ReleaseJson.readFigure(row.get(name));
  }
}
