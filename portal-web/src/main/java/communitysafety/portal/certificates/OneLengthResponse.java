package communitysafety.portal.certificates;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps a page until it is whole, and sends it with so many line feeds at its end that all pages
 * are of one length. The server would press them together and so tell how much there was to press;
 * hence what may be pressed is packed here, as it is.
 */
final class OneLengthResponse extends HttpServletResponseWrapper {

  /** More than any answer is long, unless a course has a title of a thousand words. */
  static final int LENGTH = 16 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(LENGTH);
  private final ServletOutputStream stream = new Keeping();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));

  OneLengthResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // It will be another.
  }

  @Override
  public void setContentLengthLong(long length) {
    // It will be another.
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    kept.reset();
  }

  /** Unless an error was answered meanwhile. */
  void send(boolean gzip) throws IOException {
    writer.flush();
    if (isCommitted()) {
      return;
    }
    while (kept.size() % LENGTH != 0) {
      kept.write('\n');
    }
    byte[] page = gzip ? packed() : kept.toByteArray();
    if (gzip) {
      super.setHeader("Content-Encoding", "gzip");
    }
    super.addHeader("Vary", "Accept-Encoding");
    super.setContentLength(page.length);
    super.getOutputStream().write(page);
  }

  private byte[] packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(kept.size() + 64);
    try (GZIPOutputStream out = new Stored(packed)) {
      kept.writeTo(out);
    }
    return packed.toByteArray();
  }

  private static final class Stored extends GZIPOutputStream {
    Stored(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }

  private final class Keeping extends ServletOutputStream {
    @Override
    public void write(int one) {
      kept.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      kept.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("pages are written at once");
    }
  }
}
