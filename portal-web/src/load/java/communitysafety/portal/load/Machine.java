package communitysafety.portal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
final class Machine {

  private Machine() {}

  static String describe() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown processor");
    String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    return "%d × %s, Java %s, load before the run %s"
        .formatted(Runtime.getRuntime().availableProcessors(), model, Runtime.version(), load);
  }
}
