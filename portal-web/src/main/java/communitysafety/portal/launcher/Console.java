package communitysafety.portal.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the person who started the portal reads: a few lines. Whatever libraries print goes to a
 * file, so that those lines are seen.
 */
final class Console {
  private final PrintStream out = to(FileDescriptor.out);
  private final PrintStream err = to(FileDescriptor.err);

  /** For an operation that tells its own lines. */
  PrintStream out() {
    return out;
  }

  void say(String line) {
    out.println(line);
  }

  void fail(String line) {
    err.println(line);
  }

  /** From now on, System.out and System.err write into the file. */
  void divertLibrariesTo(Path file) throws IOException {
    PrintStream stream = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  private static PrintStream to(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
