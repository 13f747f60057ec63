package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.journey.PortalUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody without a browser, who reads the form of a page, fills it in and sends it, with headers
 * of their choice. For faults a browser would only be in the way of.
 */
final class PlainVisitor {

  /** Of a victim of hate crime in Selby who stays anonymous; the account comes from the test. */
  static final Map<String, Map<String, String>> ANONYMOUS =
      Map.of(
          "/report/safety", Map.of("danger", "NO"),
          "/report/kind", Map.of("subject", "HATE_CRIME"),
          "/report/who", Map.of("relation", "VICTIM"),
          "/report/name", Map.of("named", "NO"),
          "/report/what-happened", Map.of("account", "They shouted at me."),
          "/report/why", Map.of("strands", "RACE"),
          "/report/when", Map.of("precision", "ONGOING", "since", "last month"),
          "/report/where", Map.of("kind", "POSTCODE", "postcode", "YO8 9FT"),
          "/report/sharing",
              Map.of("police", "WHAT_HAPPENED", "hub", "WHAT_HAPPENED", "support", "NO"));

  private static final Pattern FORM =
      Pattern.compile("<form[^>]* id=\"answer\".*?</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]* type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern TEXT =
      Pattern.compile("<textarea id=\"([^\"]*)\".*?>(.*?)</textarea>", Pattern.DOTALL);
  private static final int MORE_PAGES_THAN_THERE_ARE = 30;

  private final PortalUnderTest portal;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  PlainVisitor(PortalUnderTest portal) {
    this.portal = portal;
    headers.put("Origin", portal.address().toString().replaceFirst("/$", ""));
  }

  /** A header of every request to come. */
  PlainVisitor sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Begins anew as another person at the same computer. */
  PlainVisitor leaving() {
    cookies.remove("cs-draft");
    return this;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String contentType, String body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  Answer post(String path, String contentType, byte[] body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  /** The cookies that go with every request, as one header. */
  String cookies() {
    return String.join("; ", cookies.values());
  }

  /** Sends the form of a page with these answers. */
  Answer fillIn(String path, Answer page, Map<String, String> answers) {
    return press(path, page, "answer", "next", answers);
  }

  /** Sends a form of a page by one of its buttons. */
  Answer press(
      String path, Answer page, String formId, String button, Map<String, String> answers) {
    return post(
        path, "application/x-www-form-urlencoded", filledIn(path, page, formId, button, answers));
  }

  /** The same where a file comes back. */
  byte[] download(
      String path, Answer page, String formId, String button, Map<String, String> answers) {
    String body = filledIn(path, page, formId, button, answers);
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Disposition"))
        .as("%s: %s", response, new String(response.body(), StandardCharsets.UTF_8))
        .isPresent();
    return response.body();
  }

  private static String filledIn(
      String path, Answer page, String formId, String button, Map<String, String> answers) {
    Matcher form =
        Pattern.compile(FORM.pattern().replace("answer", formId), Pattern.DOTALL)
            .matcher(page.body());
    assertThat(form.find()).as("a form on %s: %s", path, page).isTrue();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.group());
    while (hidden.find()) {
      Matcher name = NAME.matcher(hidden.group());
      Matcher value = VALUE.matcher(hidden.group());
      if (name.find()) {
        fields.put(name.group(1), value.find() ? plain(value.group(1)) : "");
      }
    }
    fields.put(formId, formId);
    fields.putAll(answers);
    fields.put(button, "1");
    return form(fields);
  }

  /** As a browser encodes it. */
  static String form(Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }

  /** Goes through the journey from its start, and returns that page as it is shown. */
  Answer walkTo(String target, Map<String, Map<String, String>> answers) {
    String path = "/report/safety";
    for (int page = 0; page < MORE_PAGES_THAN_THERE_ARE; page++) {
      Answer question = get(path);
      assertThat(question.status()).as(path).isEqualTo(200);
      if (path.equals(target)) {
        return question;
      }
      path = fillIn(path, question, answers.getOrDefault(path, Map.of())).next();
    }
    throw new AssertionError("the journey does not come to " + target);
  }

  /**
   * Sends an anonymous report, asks for a return code and writes it down.
   *
   * @return its six words
   */
  List<String> keepCode() {
    Answer check = walkTo("/report/check-answers", ANONYMOUS);
    String sent = fillIn("/report/check-answers", check, Map.of()).next();
    String code = press(sent, get(sent), "keepCode", "makeCode", Map.of()).next();
    return Pattern.compile("cs-code__word\">([a-z-]+)<")
        .matcher(get(code).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Enters a return code. */
  Answer enter(String code) {
    return press("/return", get("/return"), "answer", "open", Map.of("code", code));
  }

  /** Posts a report to the programming interface. */
  Answer report(String json) {
    return post("/api/reports", "application/json", json);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.address(path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    Map<String, String> headers = new HashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(response.statusCode(), headers, response.body());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
    try {
      // Each request on a connection of its own: Java's client loses an answer that comes before it
      // has sent its whole body on one that was used before.
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      HttpResponse<T> response = client.send(request.build(), as);
      response.headers().allValues("Set-Cookie").stream()
          .map(set -> set.substring(0, set.indexOf(';')))
          .forEach(set -> cookies.put(set.substring(0, set.indexOf('=')), set));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /**
   * What came back.
   *
   * @param headers by their names in small letters
   */
  record Answer(int status, Map<String, String> headers, String body) {

    /** The path this sends on to. */
    String next() {
      assertThat(status).as("status of %s", this).isIn(302, 303);
      return URI.create(headers.get("location")).getPath();
    }

    /** What stands in a text area. */
    String text(String id) {
      Matcher area = TEXT.matcher(body);
      while (area.find()) {
        if (area.group(1).equals(id)) {
          // HTML drops the first line end in a text area.
          return plain(area.group(2)).replaceFirst("^\n", "");
        }
      }
      throw new AssertionError("no text area " + id + " in " + this);
    }

    String reference() {
      Matcher reference = Pattern.compile("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}").matcher(body);
      assertThat(reference.find()).as("a Reference in %s", this).isTrue();
      return reference.group();
    }

    /** Told in plain words that it is not available now, and nothing of what is behind it. */
    Answer isUnavailable(String contentType) {
      assertThat(status).as("%s", this).isEqualTo(503);
      assertThat(headers.get("content-type")).startsWith(contentType);
      assertThat(headers.get("retry-after")).matches("\\d+");
      assertThat(headers).doesNotContainKeys("server", "x-powered-by");
      assertThat(body)
          .doesNotContain(
              "Exception", "java.", "at org.", "postgres", "SQL", "Payara", "localhost:");
      return this;
    }
  }
}
