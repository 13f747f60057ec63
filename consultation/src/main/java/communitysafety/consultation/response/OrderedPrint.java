package communitysafety.consultation.response;

import communitysafety.consultation.response.PrintEntryCodes.Print;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody asked to have printed, with the codes in it: enough for any node to print it, and a
 * secret, stored only sealed.
 *
 * @param id tells prints of one person apart; no secret
 * @param by who asked, and nobody else may have it
 * @param language BCP 47 tag
 */
record OrderedPrint(
    UUID id,
    UUID by,
    UUID consultation,
    Print print,
    String language,
    Channel channel,
    List<EntryCode> codes) {

  OrderedPrint {
    codes = List.copyOf(codes);
  }

  byte[] write() {
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("by", by.toString())
        .add("consultation", consultation.toString())
        .add("print", print.name())
        .add("language", language)
        .add("channel", channel.name())
        .add("codes", codes.stream().map(EntryCode::text).collect(Collectors.joining(" ")))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The opposite of {@link #write}. */
  static OrderedPrint read(byte[] written) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(written))) {
      JsonObject all = reader.readObject();
      return new OrderedPrint(
          UUID.fromString(all.getString("id")),
          UUID.fromString(all.getString("by")),
          UUID.fromString(all.getString("consultation")),
          Print.valueOf(all.getString("print")),
          all.getString("language"),
          Channel.valueOf(all.getString("channel")),
          Arrays.stream(all.getString("codes").split(" ")).map(EntryCode::new).toList());
    }
  }

  /** Never the codes. */
  @Override
  public String toString() {
    return "OrderedPrint[" + id + "]";
  }
}
