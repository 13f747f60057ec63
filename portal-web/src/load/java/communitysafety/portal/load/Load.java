package communitysafety.portal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the portal against a control in the same run: reports posted to the API, the public
 * journey, responses to a consultation, bookings of training, and the very same SQL through bare
 * JDBC with as many connections. A fixed number of requests, after a warm-up; figures of time, and
 * of processor time read from the kernel.
 */
public final class Load {

  private Load() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    Path data = Files.createTempDirectory("portal-load");
    System.out.println(Machine.describe());
    try (PortalProcess portal =
        PortalProcess.start(options.portalJar(), data, options.jvmOptions())) {
      System.out.printf(
          "first start, database initialised: the application answers after %.1f s,"
              + " %.1f s after the database%n",
          portal.startSeconds(), portal.secondsAfterDatabase());
      run(options, portal);
    } finally {
      remove(data);
    }
  }

  private static void run(Options options, PortalProcess portal)
      throws IOException, SQLException, InterruptedException {
    List<String> failures = new ArrayList<>();
    Control control =
        new Control(portal.database(), options.does("reports") ? options.connections() : 0);
    ApiReports api = new ApiReports(portal.port());
    PublicJourney journey = new PublicJourney(portal.port());
    if (options.does("reports")) {
      failures.addAll(reports(options, portal, control, api, journey));
      control.close();
    }
    if (options.does("consultation")) {
      failures.addAll(consultation(options, portal));
    }
    long peak = portal.peakMemory();
    System.out.printf("%nportal process: %d MB resident at its peak%n", peak >> 20);
    if (peak > 600L << 20) {
      failures.add("resident memory above 600 MB");
    }
    if (options.does("booking")) {
      failures.addAll(
          new TrainingBookings(portal).measure(options.warmUpShare(), options.connections()));
    }
    if (options.does("certificates")) {
      failures.addAll(new ThousandCertificates(portal).measure());
    }
    if (options.does("results")) {
      failures.addAll(new ManyResponses(portal).measure(options.responses(), options.journeys()));
    }
    if (options.does("returning")) {
      Figures.printHeader();
      failures.addAll(Returning.measure(portal, journey));
      System.out.printf(
          "portal process, return codes included: %d MB resident at its peak%n",
          portal.peakMemory() >> 20);
    }
    if (portal.secondsAfterDatabase() > 15) {
      failures.add("the application answers more than 15 s after the database");
    }
    long stored = control.countReports();
    System.out.printf(
        "%d reports stored, %d accepted by the API and the pages%n",
        stored, api.accepted() + journey.completed() + control.written());
    failures.forEach(goal -> System.out.println("MISSED: " + goal));
    if (failures.isEmpty()) {
      System.out.println("every goal met");
    }
  }

  private static List<String> reports(
      Options options, PortalProcess portal, Control control, ApiReports api, PublicJourney journey)
      throws InterruptedException {
    System.out.printf("warming up for %d s …%n", options.warmUpSeconds());
    warmUp(options, api, journey, control);
    System.out.printf("quiet %.0f s after the warm-up%n", portal.awaitQuiet());
    List<String> failures = new ArrayList<>();
    Figures.printHeader();
    for (int clients : options.clients()) {
      Figures ofControl =
          Lane.measure("control, bare JDBC", clients, options.requests(), control, portal);
      Figures ofApi = Lane.measure("POST /api/reports", clients, options.requests(), api, portal);
      ofControl.print();
      ofApi.print();
      ofApi.printAgainst(ofControl);
      failures.addAll(ofApi.missedGoals(ofControl, clients));
    }
    for (int clients : options.clients()) {
      Lane.measure("public journey", clients, options.journeys(), journey, portal).print();
    }
    journey.printPages();
    return failures;
  }

  private static List<String> consultation(Options options, PortalProcess portal)
      throws IOException, SQLException, InterruptedException {
    ConsultationJourney consultation = new ConsultationJourney(portal.port());
    consultation.awaitOpen();
    Lane.runFor(options.warmUpShare(), 8, consultation);
    System.out.printf("quiet %.0f s after the warm-up%n", portal.awaitQuiet());
    Figures.printHeader();
    ResponseControl control = new ResponseControl(portal.database(), options.connections());
    List<String> missed =
        consultation.measure(options.clients(), options.journeys(), portal, control);
    control.close();
    return missed;
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> below = Files.walk(directory)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * A fresh JVM needs about two minutes of load on two cores before it is at its steady rate. Each
   * number of clients takes ways of its own through the server, so each has its turn.
   */
  private static void warmUp(
      Options options, ApiReports api, PublicJourney journey, Control control)
      throws InterruptedException {
    long seconds = options.warmUpSeconds();
    Lane.runFor(seconds * 3 / 10, 8, journey);
    for (int clients : options.clients()) {
      Lane.runFor(seconds * 2 / 10, clients, api);
    }
    Lane.runFor(seconds / 10, 8, control);
  }

  /**
   * What may be said on the command line.
   *
   * @param only what is measured: reports, consultation, booking, certificates, results, returning
   */
  record Options(
      Path portalJar,
      int requests,
      int journeys,
      int responses,
      int warmUpSeconds,
      int connections,
      int[] clients,
      Set<String> only,
      Path jvmOptions) {

    private static final Set<String> ALL =
        Set.of("reports", "consultation", "booking", "certificates", "results", "returning");

    boolean does(String what) {
      return only.contains(what);
    }

    /**
     * Seconds of warm-up for what comes after the reports, whose own has warmed the server; without
     * them it takes all of it.
     */
    int warmUpShare() {
      return does("reports") ? warmUpSeconds / 4 : warmUpSeconds;
    }

    static Options parse(String[] arguments) {
      Path jar = null;
      int requests = 10_000;
      int journeys = 300;
      int responses = 100_000;
      int warmUp = 120;
      int connections = 20;
      int[] clients = {1, 8, 32};
      Set<String> only = ALL;
      Path jvmOptions = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--portal" -> jar = Path.of(value);
          case "--requests" -> requests = Integer.parseInt(value);
          case "--journeys" -> journeys = Integer.parseInt(value);
          case "--responses" -> responses = Integer.parseInt(value);
          case "--warm-up" -> warmUp = Integer.parseInt(value);
          case "--connections" -> connections = Integer.parseInt(value);
          case "--clients" ->
              clients = Arrays.stream(value.split(",")).mapToInt(Integer::parseInt).toArray();
          case "--only" -> only = only(value);
          case "--jvm-options" -> jvmOptions = Path.of(value);
          default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
        }
      }
      return new Options(
          jar, requests, journeys, responses, warmUp, connections, clients, only, jvmOptions);
    }

    private static Set<String> only(String value) {
      Set<String> only = Set.of(value.split(","));
      if (!ALL.containsAll(only)) {
        throw new IllegalArgumentException("--only takes some of " + ALL);
      }
      return only;
    }
  }
}
