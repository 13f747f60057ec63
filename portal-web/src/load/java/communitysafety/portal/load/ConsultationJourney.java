package communitysafety.portal.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A resident who answers a consultation of twelve questions or so, with branches, without
 * JavaScript: reads each page, fills its form in and sends it, until the page with the Reference.
 */
final class ConsultationJourney implements Work {

  private static final String ADDRESS = "/consultations/feeling-safe-at-night";
  private static final int MORE_PAGES_THAN_THERE_ARE = 30;

  /** What is answered where; a page that is not named needs no answer. */
  private static final Map<String, Map<String, String>> ANSWERS =
      Map.of(
          "area", Map.of("q-area", "selby"),
          "how_often", Map.of("q-how_often", "weekly"),
          "way_home", Map.of("q-way", "walk", "q-minutes", "25"),
          "safe", Map.of("q-safe", "4"),
          "where_unsafe", Map.of("q-where_unsafe", "park"),
          "where_words", Map.of("q-where_words", "The path by the river, since the lamps are out."),
          "helps",
              Map.of(
                  "q-helps_light", "much_safer",
                  "q-helps_people", "safer",
                  "q-helps_cameras", "none",
                  "q-helps_patrol", "safer"),
          "harassed", Map.of("q-harassed", "no"),
          "steps",
              Map.of(
                  "q-steps-place-light", "1",
                  "q-steps-place-patrol", "2",
                  "q-steps-place-late_bus", "3",
                  "q-steps-place-staff", "4"),
          "age", Map.of("q-age", "45_64"));

  private final int port;
  private final AtomicLong completed = new AtomicLong();

  ConsultationJourney(int port) {
    this.port = port;
  }

  long completed() {
    return completed.get();
  }

  /**
   * Waits for the consultation, which a portal with demo accounts makes beside its first requests.
   */
  void awaitOpen() throws IOException, InterruptedException {
    try (Visitor visitor = new Visitor(port)) {
      for (int second = 0; visitor.get(ADDRESS).status() != 200; second++) {
        if (second == 60) {
          throw new IOException("there is no consultation at " + ADDRESS);
        }
        Thread.sleep(1000);
      }
    }
  }

  @Override
  public Client client() {
    Visitor visitor = new Visitor(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        visitor.forgetCookies();
        send(visitor, toCheck(visitor));
      }

      @Override
      public void close() {
        visitor.close();
      }
    };
  }

  /** As far as the page on which all answers are checked, which is read. */
  private String toCheck(Visitor visitor) throws IOException {
    expect(200, ADDRESS, visitor.get(ADDRESS));
    String path = ADDRESS + "/question";
    for (int page = 0; page < MORE_PAGES_THAN_THERE_ARE; page++) {
      HttpLine.Answer shown = visitor.get(path);
      if (shown.status() != 200) {
        path = Visitor.next(path, shown);
        continue;
      }
      if (path.endsWith("/check")) {
        return shown.text();
      }
      Map<String, String> answers =
          ANSWERS.getOrDefault(path.substring(path.lastIndexOf('/') + 1), Map.of());
      path = Visitor.next(path, visitor.send(path, shown.text(), "form", "next", answers));
    }
    throw new IOException("the survey does not end");
  }

  /** Sends, and reads that it was sent. */
  private void send(Visitor visitor, String check) throws IOException {
    String sent = submit(visitor, check);
    expect(200, sent, visitor.get(sent));
  }

  /** Sends alone, and does not read on. */
  private String submit(Visitor visitor, String check) throws IOException {
    String sent =
        Visitor.next(
            ADDRESS + "/send",
            visitor.send(ADDRESS + "/send", check, "send", "sendNow", Map.of("website", "")));
    if (!sent.endsWith("/sent")) {
      throw new IOException("not sent, but led to " + sent);
    }
    completed.incrementAndGet();
    return sent;
  }

  private static void expect(int status, String path, HttpLine.Answer answer) throws IOException {
    if (answer.status() != status) {
      throw new IOException(path + " was answered " + answer.status());
    }
  }

  /**
   * The last request alone, by residents who have answered everything before.
   *
   * @param residents how many; it can be done as often and no more
   */
  Work finalSubmit(int residents) throws IOException {
    Queue<Ready> ready = new ConcurrentLinkedQueue<>();
    try (Visitor visitor = new Visitor(port)) {
      for (int resident = 0; resident < residents; resident++) {
        visitor.forgetCookies();
        String check = toCheck(visitor);
        ready.add(new Ready(visitor.cookies(), check));
      }
    }
    return () -> submitting(ready);
  }

  private Client submitting(Queue<Ready> ready) {
    Visitor visitor = new Visitor(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        Ready one = ready.remove();
        visitor.takeCookies(one.cookies());
        submit(visitor, one.check());
      }

      @Override
      public void close() {
        visitor.close();
      }
    };
  }

  /**
   * Measures all of it, and what the database alone takes for it.
   *
   * @return the goals that were missed
   */
  List<String> measure(
      int[] numbersOfClients, int journeys, PortalProcess portal, ResponseControl control)
      throws IOException, SQLException, InterruptedException {
    List<String> missed = new ArrayList<>();
    for (int clients : numbersOfClients) {
      Lane.measure("answer a survey", clients, journeys, this, portal).print();
    }
    for (int clients : numbersOfClients) {
      Figures ofControl =
          Lane.measure("control, bare JDBC", clients, 10 * journeys, control, portal);
      control.forget();
      Figures ofSubmit =
          Lane.measure("final submit", clients, journeys, finalSubmit(journeys), portal);
      ofControl.print();
      ofSubmit.print();
      ofSubmit.printAgainst(ofControl);
      missed.addAll(ofSubmit.missedShare(ofControl, 0.3, clients));
    }
    return missed;
  }

  private record Ready(Map<String, String> cookies, String check) {}
}
