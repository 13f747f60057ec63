package communitysafety.portal.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What may be said on the command line. Everything else is configuration, so that no password ever
 * shows in a list of processes.
 *
 * @param port 0 for any free one
 * @param bind address to listen on
 * @param dataDir absolute
 * @param demo whether demo staff are wanted
 */
record Options(int port, InetAddress bind, Path dataDir, boolean demo, boolean help) {
  static final String USAGE =
      """
      Usage: portal-web/bin/run [options]

        --port N         port to listen on; 0 for any free one (8080)
        --bind ADDRESS   address to listen on (127.0.0.1)
        --data-dir DIR   where database, keys and logs are kept (data in the project's folder)
        --no-demo        no demo accounts; needed with an external database or another --bind
        --help           show this and exit

      All else is configuration: see src-shared/docs/configuration.md.
      """;

  static Options parse(List<String> arguments) {
    int port = 8080;
    InetAddress bind = address("127.0.0.1");
    Path dataDir = Path.of("data");
    boolean demo = true;
    boolean help = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(valueOf(option, rest));
        case "--bind" -> bind = address(valueOf(option, rest));
        case "--data-dir" -> dataDir = Path.of(valueOf(option, rest));
        case "--no-demo" -> demo = false;
        case "--help" -> help = true;
        default ->
            throw StartFailure.misused(
                "Unknown option " + option + ": see portal-web/bin/run --help");
      }
    }
    return new Options(port, bind, dataDir.toAbsolutePath().normalize(), demo, help);
  }

  private static String valueOf(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw StartFailure.misused("Say a value after " + option);
    }
    return rest.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw StartFailure.misused("--port takes a number from 0 to 65535, not " + text);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw StartFailure.misused("--bind takes an address of this machine, not " + text);
    }
  }
}
