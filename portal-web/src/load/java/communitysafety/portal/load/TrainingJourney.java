package communitysafety.portal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * A resident who books a place for themselves on the public pages without JavaScript: reads about
 * the session, has a place held, says who they are, needs nothing, checks and sends, and reads the
 * code of the booking.
 */
final class TrainingJourney implements Work {

  private static final Pattern CODE =
      Pattern.compile("<bdi>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}</bdi>");

  private final int port;
  private final Queue<UUID> wanted;
  private final Queue<Long> sent = new ConcurrentLinkedQueue<>();

  /**
   * @param sessions in which as many book as there are places
   */
  TrainingJourney(int port, List<UUID> sessions, int places) {
    this.port = port;
    List<UUID> all = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      all.addAll(sessions);
    }
    Collections.shuffle(all, new Random(7));
    wanted = new ConcurrentLinkedQueue<>(all);
  }

  /** How long the last request of each booking took, in nanoseconds, sorted. */
  long[] sent() {
    return sent.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  @Override
  public Client client() {
    Visitor visitor = new Visitor(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        visitor.forgetCookies();
        book(visitor, "/training/sessions/" + wanted.remove());
      }

      @Override
      public void close() {
        visitor.close();
      }
    };
  }

  private void book(Visitor visitor, String session) throws IOException {
    page(session, visitor.get(session));
    String book = session + "/book";
    String places = page(book, visitor.get(book));
    HttpLine.Answer taken =
        visitor.send(book, places, "form", "next", Map.of("for", "PERSON", "places", ""));
    String held = Visitor.next(book, taken);
    String path = held.replaceFirst("\\?.*", "");
    String who = page(held, visitor.get(held));
    Map<String, String> person =
        Map.of("name", "Sam Specimen", "email", UUID.randomUUID() + "@example.org");
    String needs = page(path, visitor.send(path, who, "form", "next", person));
    Map<String, String> nothing = Map.of("access", "", "interpreter", "");
    String check = page(path, visitor.send(path, needs, "form", "next", nothing));
    long begun = System.nanoTime();
    HttpLine.Answer answer = visitor.send(path, check, "form", "send", Map.of("website", ""));
    sent.add(System.nanoTime() - begun);
    if (!CODE.matcher(page(path, answer)).find()) {
      throw new IOException("booked, but there is no code");
    }
  }

  private static String page(String path, HttpLine.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException(path + " was answered " + answer.status());
    }
    return answer.text();
  }
}
