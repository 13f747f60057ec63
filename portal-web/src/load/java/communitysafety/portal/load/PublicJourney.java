package communitysafety.portal.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An anonymous resident who reports hate crime without JavaScript: reads each page, fills its form
 * in and sends it, until the page with the Reference.
 */
final class PublicJourney implements Work {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]* id=\"answer\".*?</form>", Pattern.DOTALL);
  private static final int MORE_PAGES_THAN_THERE_ARE = 30;

  /** What is answered where; a page that is not named needs no answer but its button. */
  private static final Map<String, Map<String, String>> ANSWERS =
      Map.of(
          "/report/safety", Map.of("danger", "NO"),
          "/report/kind", Map.of("subject", "HATE_CRIME"),
          "/report/who", Map.of("relation", "VICTIM"),
          "/report/name", Map.of("named", "NO"),
          "/report/what-happened",
              Map.of("account", "Somebody I did not know shouted at me about where I come from."),
          "/report/why", Map.of("strands", "RACE"),
          "/report/when", Map.of("precision", "ONGOING", "since", "last month"),
          "/report/where", Map.of("kind", "POSTCODE", "postcode", "YO8 9FT"),
          "/report/sharing",
              Map.of("police", "WHAT_HAPPENED", "hub", "WHAT_HAPPENED", "support", "NO"));

  private final int port;
  private final AtomicLong completed = new AtomicLong();
  private final Map<String, ConcurrentLinkedQueue<Long>> pages = new ConcurrentHashMap<>();

  PublicJourney(int port) {
    this.port = port;
  }

  long completed() {
    return completed.get();
  }

  /** How long each page took to be sent and the next one to be read, over the measured runs. */
  void printPages() {
    System.out.printf("%n%-28s %8s %8s%n", "page of the journey", "p50 ms", "p99 ms");
    new TreeMap<>(pages)
        .forEach(
            (page, times) -> {
              long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
              System.out.printf(
                  "%-28s %8.2f %8.2f%n",
                  page,
                  sorted[sorted.length / 2] / 1e6,
                  sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6);
            });
  }

  @Override
  public Client client() {
    HttpLine line = new HttpLine(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        walk(line);
        completed.incrementAndGet();
      }

      @Override
      public void close() {
        line.close();
      }
    };
  }

  private void walk(HttpLine line) throws IOException {
    String cookie = null;
    String path = "/report/safety";
    for (int page = 0; page < MORE_PAGES_THAN_THERE_ARE; page++) {
      long begun = System.nanoTime();
      HttpLine.Answer question = line.send("GET", path, headers(cookie, null), null);
      cookie = cookieAfter(question, cookie);
      if (path.equals("/report/sent")) {
        pages
            .computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>())
            .add(System.nanoTime() - begun);
        return;
      }
      byte[] body = filledIn(path, question.text());
      HttpLine.Answer answer =
          line.send("POST", path, headers(cookie, "application/x-www-form-urlencoded"), body);
      cookie = cookieAfter(answer, cookie);
      if (answer.status() != 303 && answer.status() != 302) {
        throw new IOException(path + " was answered " + answer.status());
      }
      pages
          .computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>())
          .add(System.nanoTime() - begun);
      path = answer.headers().get("location").replaceFirst("^https?://[^/]*", "");
    }
    throw new IOException("the journey does not end");
  }

  private Map<String, String> headers(String cookie, String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Origin", "http://127.0.0.1:" + port);
    if (cookie != null) {
      headers.put("Cookie", cookie);
    }
    if (contentType != null) {
      headers.put("Content-Type", contentType);
    }
    return headers;
  }

  private static byte[] filledIn(String path, String page) throws IOException {
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      throw new IOException(path + " has no question");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.group());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("answer", "answer");
    fields.putAll(ANSWERS.getOrDefault(path, Map.of()));
    fields.put("next", "1");
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return body.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String cookieAfter(HttpLine.Answer answer, String before) {
    String set = answer.headers().get("set-cookie");
    List<String> cookies = set == null ? List.of() : Arrays.asList(set.split("\n"));
    return cookies.stream()
        .filter(cookie -> cookie.startsWith("cs-draft="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElse(before);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
