package communitysafety.portal.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Payara Micro with the portal deployed. It shares this process's class path, so the WAR is told
 * (glassfish-web.xml) to look for its classes in itself first and not among the launcher's.
 */
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final String HOOK_OF_THE_SERVER = "Payara Micro Shutdown Hook";
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

  private final Path war;
  private final InetAddress bind;
  private final int port;
  private PayaraMicroBoot boot;

  Server(Path programs, InetAddress bind, int port) {
    this.war = programs.resolve("portal.war");
    this.bind = bind;
    this.port = port;
  }

  /** Returns when the application, and not only the port, answers. */
  void start(DataDirectory data) throws IOException {
    Path root = data.directory("payara");
    Path logs = data.directory("logs");
    String[] arguments = {
      "--nohazelcast",
      "--disablephonehome",
      "--rootdir",
      root.toString(),
      "--port",
      Integer.toString(port),
      "--prebootcommandfile",
      write(root.resolve("before-boot.txt"), beforeBoot()),
      "--logproperties",
      write(root.resolve("portal-logging.properties"), logging(logs)),
      "--deploy",
      war.toString()
    };
    Collection<String> deployed = bootstrap(arguments);
    if (deployed.isEmpty()) {
      throw StartFailure.because(
          "The application could not be deployed: "
              + reason(logs).map(reason -> reason + "; ").orElse("")
              + "see "
              + logs.resolve("portal-0.log"));
    }
    awaitAnswer(logs);
  }

  /** The server tells why in its log alone. */
  private static Optional<String> reason(Path logs) throws IOException {
    String before = "Exception while loading the app : ";
    try (Stream<String> lines = Files.lines(logs.resolve("portal-0.log"))) {
      return lines
          .filter(line -> line.contains(before))
          .map(line -> line.substring(line.indexOf(before) + before.length()).strip())
          .filter(line -> !line.isEmpty())
          .findFirst();
    }
  }

  /** Lets requests under way finish, then stops. Nothing happens where it never started. */
  void stop() {
    PayaraMicroBoot running = boot;
    if (running == null) {
      return;
    }
    try {
      running.shutdown();
    } catch (BootstrapException | IllegalStateException e) {
      // The server stops itself too when the process is told to end; whoever is second is refused
      // at once, while the first is still at it.
      awaitWhoeverStopsIt();
    }
  }

  private static void awaitWhoeverStopsIt() {
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals(HOOK_OF_THE_SERVER)) {
        try {
          each.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private Collection<String> bootstrap(String[] arguments) {
    try {
      boot = PayaraMicroLauncher.create(arguments);
      return boot.getRuntime().getDeployedApplicationNames();
    } catch (Exception e) {
      throw StartFailure.because("The server did not start: " + e, e);
    }
  }

  private void awaitAnswer(Path logs) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest probe =
        HttpRequest.newBuilder(URI.create(address() + "health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (client.send(probe, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(BETWEEN_PROBES.toMillis());
      } catch (IOException e) {
        // Not answering yet.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw StartFailure.because(
        "The application is deployed but not ready: see "
            + address()
            + "health/ready and "
            + logs.resolve("portal-0.log"));
  }

  /** With a slash at its end. */
  String address() {
    String host = bind.isAnyLocalAddress() || bind.isLoopbackAddress() ? "localhost" : host();
    return "http://" + host + ":" + port + "/";
  }

  private String host() {
    String address = bind.getHostAddress();
    return address.contains(":") ? "[" + address + "]" : address;
  }

  private String beforeBoot() {
    String http =
        "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    String listener =
        "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    return String.join(
        "\n",
        listener + "address=" + bind.getHostAddress(),
        http + "server-header=false",
        http + "xpowered-by=false",
        http + "compression=on",
        http
            + "compressable-mime-type=text/html,text/css,text/plain,text/javascript,"
            + "application/javascript,application/json,application/problem+json,image/svg+xml",
        "");
  }

  /**
   * Nothing that a person typed comes into the log: the server would quote addresses that cannot be
   * decoded ({@link NothingTyped}), and fields of forms with name and value (Parameters).
   */
  private static String logging(Path logs) {
    return """
        handlers=java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=%s/portal-%%g.log
        java.util.logging.FileHandler.limit=10000000
        java.util.logging.FileHandler.count=5
        java.util.logging.FileHandler.encoding=UTF-8
        java.util.logging.FileHandler.filter=%s
        java.util.logging.FileHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
        .level=INFO
        org.glassfish.grizzly.http.util.Parameters.level=OFF
        javax.enterprise.system.tools.deployment.dol.level=WARNING
        javax.enterprise.system.tools.deployment.common.level=WARNING
        fish.payara.nucleus.util.level=WARNING
        org.glassfish.admin.mbeanserver.level=WARNING
        """
        .formatted(logs, NothingTyped.class.getName());
  }

  private static String write(Path file, String text) throws IOException {
    return Files.writeString(file, text).toString();
  }
}
