package communitysafety.portal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What the results page takes with many responses against a few, in one run: an officer brings them
 * in from files, waits until they are counted, and looks. The files also tell whether memory stays
 * flat while many are brought in and taken out.
 */
final class ManyResponses {

  private static final String SLUG = "feeling-safe-at-night";
  private static final String HEADINGS =
      "area,how_often,way,minutes,safe,where_unsafe,where_words,helps_light,harassed,age\n";
  private static final int FEW = 1_000;

  /** Rows of one file: few enough that each is answered before a line is given up. */
  private static final int FILE = 2_000;

  /** As long as the counting of all may take. */
  private static final int MOST_SECONDS = 1_800;

  private static final double GOAL = 1.5;

  private final PortalProcess portal;
  private final Random random = new Random(7);
  private int brought;

  ManyResponses(PortalProcess portal) {
    this.portal = portal;
  }

  /**
   * @param many how many there are in the end
   * @param views how often the page is looked at with few and with many
   * @return the goals that were missed
   */
  List<String> measure(int many, int views) throws IOException, SQLException, InterruptedException {
    new ConsultationJourney(portal.port()).awaitOpen();
    List<String> missed = new ArrayList<>();
    try (Visitor officer = new Visitor(portal.port());
        Connection connection = portal.database().getConnection()) {
      officer.signIn("demo.selby.1");
      UUID id = enter(connection);
      String page = "/staff/consultation-results?id=" + id;
      fill(officer, connection, id, FEW);
      int before = counted(connection);
      Figures few = look(officer, page, views, before);
      fill(officer, connection, id, many - FEW);
      Figures all = look(officer, page, views, counted(connection));
      Figures.printHeader();
      few.print();
      all.print();
      double ratio = all.percentile(95) / few.percentile(95);
      System.out.printf(
          "results page p95: %.2f ms with %d responses, %.2f ms with %d: %.2f ×%n",
          few.percentile(95), before, all.percentile(95), counted(connection), ratio);
      if (ratio > GOAL) {
        missed.add(
            "results page %.2f × as slow with many responses, not %.1f".formatted(ratio, GOAL));
      }
      if (few.errors() + all.errors() > 0) {
        missed.add("errors of the results page");
      }
      export(officer, id, "csv");
      export(officer, id, "xlsx");
    }
    return missed;
  }

  private static UUID enter(Connection connection) throws SQLException {
    UUID id;
    try (PreparedStatement select =
        connection.prepareStatement("select id from consultation.consultation where slug = ?")) {
      select.setString(1, SLUG);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        id = row.getObject(1, UUID.class);
      }
    }
    try (PreparedStatement scope =
        connection.prepareStatement("select set_config('portal.consultation', ?, false)")) {
      scope.setString(1, id.toString());
      scope.execute();
    }
    return id;
  }

  private void fill(Visitor officer, Connection connection, UUID id, int rows)
      throws IOException, SQLException, InterruptedException {
    long memory = portal.memory();
    long begun = System.nanoTime();
    for (int left = rows; left > 0; left -= FILE) {
      HttpLine.Answer answer =
          officer.upload(
              "/staff/consultation-imported?id=" + id,
              Map.of("channel", "PAPER", "answer", "page"),
              "responses",
              file(Math.min(FILE, left)));
      if (answer.status() != 200 || !answer.text().contains("Rows refused: 0.")) {
        throw new IOException("rows were not brought in, " + answer.status());
      }
    }
    double broughtIn = (System.nanoTime() - begun) / 1e9;
    for (int second = 0; waiting(connection) > 0; second++) {
      if (second > MOST_SECONDS) {
        throw new IOException("responses are not counted");
      }
      Thread.sleep(1_000);
    }
    System.out.printf(
        "%d responses brought in in %.1f s, counted %.1f s after; resident memory %+d MB%n",
        rows,
        broughtIn,
        (System.nanoTime() - begun) / 1e9 - broughtIn,
        (portal.memory() - memory) >> 20);
  }

  /** Rows that differ from all before, since rows that are the same are known again. */
  private byte[] file(int rows) {
    StringBuilder file = new StringBuilder(HEADINGS);
    for (int row = 0; row < rows; row++) {
      file.append(one("craven", "hambleton", "harrogate", "richmondshire", "ryedale", "selby"))
          .append(',')
          .append(one("most_nights", "weekly", "monthly", "rarely"))
          .append(',')
          .append(one("walk", "cycle", "car", "bus", "train", "taxi"))
          .append(',')
          .append(1 + random.nextInt(90))
          .append(',')
          .append(random.nextInt(7))
          .append(',')
          .append(one("centre", "station", "park", "home_street"))
          .append(",It is dark by lamp ")
          .append(++brought)
          .append(',')
          .append(one("much_safer", "safer", "none", "less_safe"))
          .append(',')
          .append(one("no", "prefer_not"))
          .append(',')
          .append(one("under_18", "18_24", "25_44", "45_64", "65_over"))
          .append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String one(String... options) {
    return options[random.nextInt(options.length)];
  }

  private Figures look(Visitor officer, String page, int views, int responses)
      throws InterruptedException {
    Work work =
        () ->
            new Work.Client() {
              @Override
              public void once() throws IOException {
                int status = officer.get(page).status();
                if (status != 200) {
                  throw new IOException(page + " was answered " + status);
                }
              }

              @Override
              public void close() {}
            };
    Lane.measure("warm-up", 1, Math.max(50, views / 2), work, portal);
    return Lane.measure("results of " + responses, 1, views, work, portal);
  }

  private void export(Visitor officer, UUID id, String as) throws IOException {
    long memory = portal.memory();
    long begun = System.nanoTime();
    HttpLine.Answer file = officer.get("/staff/consultation-responses?id=" + id + "&as=" + as);
    System.out.printf(
        "all responses as %s: status %d, %d MB in %.1f s; resident memory %+d MB%n",
        as,
        file.status(),
        file.body().length >> 20,
        (System.nanoTime() - begun) / 1e9,
        (portal.memory() - memory) >> 20);
  }

  private static int waiting(Connection connection) throws SQLException {
    return number(
        connection,
        "select count(*) from consultation.response where consultation::text ="
            + " current_setting('portal.consultation') and state <> 'COUNTED'");
  }

  private static int counted(Connection connection) throws SQLException {
    return number(
        connection,
        "select coalesce(sum(count), 0) from consultation.tally where consultation::text ="
            + " current_setting('portal.consultation') and by_question = '' and question = ''");
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
