package communitysafety.shared.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes one conversation and answers one command of it as it was told to. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /**
   * @param command the beginning of the command that is refused, such as {@code RCPT}
   * @param answer what it says to that, or empty to hang up without a word
   */
  RefusingServer(String command, String answer) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.command = command;
    this.answer = answer;
    Thread talking = new Thread(this::talk);
    talking.setDaemon(true);
    talking.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void talk() {
    try (Socket caller = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
      say(out, "220 ready");
      boolean text = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (text && !line.equals(".")) {
          continue;
        }
        if (!line.startsWith(command)) {
          text = line.startsWith("DATA");
          say(out, text ? "354 go on" : "250 ok");
        } else if (answer.isEmpty()) {
          return;
        } else {
          text = false;
          say(out, answer);
        }
      }
    } catch (IOException e) {
      // The other side hung up, or the test is over.
    }
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
