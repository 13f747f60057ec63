package communitysafety.portal.load;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An anonymous resident who reports hate crime without JavaScript: reads each page, fills its form
 * in and sends it, until the page with the Reference.
 */
final class PublicJourney implements Work {

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
    Visitor visitor = new Visitor(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        visitor.forgetCookies();
        walk(visitor);
      }

      @Override
      public void close() {
        visitor.close();
      }
    };
  }

  /** As far as the page that says "sent", which is read. */
  String walk(Visitor visitor) throws IOException {
    String path = "/report/safety";
    for (int page = 0; page < MORE_PAGES_THAN_THERE_ARE; page++) {
      long begun = System.nanoTime();
      String question = visitor.get(path).text();
      if (path.equals("/report/sent")) {
        took(path, begun);
        completed.incrementAndGet();
        return question;
      }
      Map<String, String> answers = ANSWERS.getOrDefault(path, Map.of());
      String next = Visitor.next(path, visitor.send(path, question, "answer", "next", answers));
      took(path, begun);
      path = next;
    }
    throw new IOException("the journey does not end");
  }

  private void took(String page, long begun) {
    pages.computeIfAbsent(page, p -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - begun);
  }
}
