package communitysafety.portal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person with a browser that knows cookies and forms and no script: reads a page, fills its
 * form in and sends it.
 */
final class Visitor implements AutoCloseable {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

  private final HttpLine line;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Visitor(int port) {
    line = new HttpLine(port);
    headers.put("Origin", "http://127.0.0.1:" + port);
  }

  /** Comes from this network, as a proxy would tell. */
  Visitor from(String address) {
    headers.put("X-Forwarded-For", address);
    return this;
  }

  void forgetCookies() {
    cookies.clear();
  }

  /** To be taken up again later, by this visitor or another. */
  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  /** Comes with these cookies and no others. */
  void takeCookies(Map<String, String> kept) {
    cookies.clear();
    cookies.putAll(kept);
  }

  /**
   * Signs in as a member of staff of the demonstration.
   *
   * @throws IOException when they are not let in
   */
  void signIn(String name) throws IOException {
    String path = "/staff/sign-in";
    HttpLine.Answer in =
        send(
            path,
            get(path).text(),
            "signIn",
            "go",
            Map.of("name", name, "password", "demonstration-only"));
    next(path, in);
  }

  HttpLine.Answer get(String path) throws IOException {
    return kept(line.send("GET", path, headers(null), null));
  }

  /**
   * Sends a form of a page.
   *
   * @param form its id
   * @param button the id of the button pressed
   */
  HttpLine.Answer send(
      String path, String page, String form, String button, Map<String, String> answers)
      throws IOException {
    Matcher found =
        Pattern.compile("<form[^>]* id=\"" + form + "\".*?</form>", Pattern.DOTALL).matcher(page);
    if (!found.find()) {
      throw new IOException(path + " has no form " + form);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(found.group());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put(form, form);
    fields.putAll(answers);
    fields.put(button, "1");
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return kept(
        line.send(
            "POST",
            path,
            headers("application/x-www-form-urlencoded"),
            body.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * Sends a form with a file.
   *
   * @param file name of the field that takes it
   */
  HttpLine.Answer upload(String path, Map<String, String> answers, String file, byte[] content)
      throws IOException {
    String boundary = "----7MA4YWxkTrZu0gW";
    ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 1024);
    for (Map.Entry<String, String> each : answers.entrySet()) {
      body.writeBytes(part(boundary, each.getKey(), "", each.getValue()));
    }
    body.writeBytes(part(boundary, file, "; filename=\"responses.csv\"", ""));
    // The part's empty content ended its line; the file takes its place.
    byte[] head = body.toByteArray();
    body.reset();
    body.write(head, 0, head.length - 2);
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return kept(
        line.send(
            "POST",
            path,
            headers("multipart/form-data; boundary=" + boundary),
            body.toByteArray()));
  }

  private static byte[] part(String boundary, String name, String more, String value) {
    return ("--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + more
            + "\r\n\r\n"
            + value
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Where a form that was taken leads to.
   *
   * @throws IOException when it was not taken
   */
  static String next(String path, HttpLine.Answer answer) throws IOException {
    if (answer.status() != 303 && answer.status() != 302) {
      throw new IOException(path + " was answered " + answer.status());
    }
    return answer.headers().get("location").replaceFirst("^https?://[^/]*", "");
  }

  private Map<String, String> headers(String contentType) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (!cookies.isEmpty()) {
      all.put("Cookie", String.join("; ", cookies.values()));
    }
    if (contentType != null) {
      all.put("Content-Type", contentType);
    }
    return all;
  }

  private HttpLine.Answer kept(HttpLine.Answer answer) {
    String set = answer.headers().get("set-cookie");
    if (set != null) {
      for (String cookie : set.split("\n")) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair);
      }
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    line.close();
  }
}
