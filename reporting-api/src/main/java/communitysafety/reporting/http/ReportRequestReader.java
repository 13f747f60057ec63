package communitysafety.reporting.http;

import communitysafety.shared.problem.Malformed;
import communitysafety.shared.problem.TooLarge;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/** Reads the body of a report: never more than it may be long, and only a JSON object. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ReportRequestReader implements MessageBodyReader<ReportRequest> {

  static final int MAX_BYTES = 64 * 1024;
  static final int MAX_DEPTH = 16;
  private static final int MAX_DROPPED_BYTES = 4 * 1024 * 1024;

  private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ReportRequest.class;
  }

  @Override
  public ReportRequest readFrom(
      Class<ReportRequest> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    byte[] bytes = read(body);
    if (isNestedTooDeep(bytes)) {
      throw new Malformed();
    }
    return new ReportRequest(parse(bytes), bytes);
  }

  private static byte[] read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        readAway(body);
        throw new TooLarge(MAX_BYTES);
      }
      return bytes;
    } catch (IOException e) {
      // The caller went away, or stopped sending for longer than the server waits.
      throw new Malformed();
    }
  }

  /**
   * A caller that is still sending reads no answer, so the rest of a body that is not immoderate is
   * taken and dropped.
   */
  private static void readAway(InputStream body) throws IOException {
    byte[] dropped = new byte[16 * 1024];
    int total = 0;
    int read = body.read(dropped);
    while (read >= 0 && total < MAX_DROPPED_BYTES) {
      total += read;
      read = body.read(dropped);
    }
  }

  private static JsonObject parse(byte[] bytes) {
    try (JsonParser parser =
        JSON.createParser(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      if (parser.next() != JsonParser.Event.START_OBJECT) {
        throw new Malformed();
      }
      JsonObject object = parser.getObject();
      if (parser.hasNext()) {
        throw new Malformed();
      }
      return object;
    } catch (JsonException | IllegalStateException | NoSuchElementException e) {
      throw new Malformed();
    }
  }

  /** Counts brackets outside strings, so that the parser never descends into a bottomless body. */
  private static boolean isNestedTooDeep(byte[] bytes) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '\\' -> i += inString ? 1 : 0;
        case '"' -> inString = !inString;
        case '{', '[' -> depth += inString ? 0 : 1;
        case '}', ']' -> depth -= inString ? 0 : 1;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }
}
