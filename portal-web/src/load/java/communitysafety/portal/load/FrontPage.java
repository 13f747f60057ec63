package communitysafety.portal.load;

import java.io.IOException;

/** Somebody who opens the home page: what must stay quick whatever else goes on. */
final class FrontPage implements Work {

  private final int port;

  FrontPage(int port) {
    this.port = port;
  }

  @Override
  public Client client() {
    Visitor visitor = new Visitor(port);
    return new Client() {
      @Override
      public void once() throws IOException {
        int status = visitor.get("/").status();
        if (status != 200) {
          throw new IOException("/ was answered " + status);
        }
      }

      @Override
      public void close() {
        visitor.close();
      }
    };
  }
}
