package communitysafety.consultation.survey.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The entries of a package, of which only so much can be unpacked: a file of a few kilobytes can
 * claim to hold gigabytes. POI's own limits hold for the whole server, for every package and by
 * entry; these hold for this one and for all its entries together.
 */
final class BoundedEntries implements ZipEntrySource {

  private static final int MOST_ENTRIES = 1000;

  /** Of everything that is read of one file, in bytes. */
  private static final long MOST_UNPACKED = 96L * 1024 * 1024;

  /** Of what POI reads into trees in memory: how the parts hang together. */
  private static final long MOST_OF_STRUCTURE = 1024 * 1024;

  private final ZipFile file;
  private long left = MOST_UNPACKED;
  private boolean exceeded;
  private boolean closed;

  private BoundedEntries(ZipFile file) {
    this.file = file;
  }

  static BoundedEntries of(byte[] bytes) {
    try {
      ZipFile file = ZipFile.builder().setByteArray(bytes).get();
      int count = 0;
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        if (++count > MOST_ENTRIES) {
          throw Unreadable.file(RefusalKind.TOO_LARGE);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          throw Unreadable.file(RefusalKind.ENCRYPTED);
        }
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw Unreadable.file(RefusalKind.HAS_MACROS);
        }
      }
      return new BoundedEntries(file);
    } catch (IOException | IllegalArgumentException damaged) {
      throw Unreadable.file(RefusalKind.DAMAGED);
    }
  }

  interface Reading<T> {
    T read() throws IOException, OpenXML4JException;
  }

  /** Reads, and says in our terms why it could not be read. */
  <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (Unreadable unreadable) {
      throw exceeded ? Unreadable.file(RefusalKind.TOO_LARGE) : unreadable;
    } catch (IOException | OpenXML4JException | RuntimeException damaged) {
      // POI throws what it likes when a package is not made as packages are.
      throw Unreadable.file(exceeded ? RefusalKind.TOO_LARGE : RefusalKind.DAMAGED);
    }
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return file.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    return file.getEntry(path.startsWith("/") ? path.substring(1) : path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean structure =
        !name.startsWith("xl/") || name.endsWith(".rels") || name.equals("xl/workbook.xml");
    return new Bounded(file.getInputStream(entry), structure ? MOST_OF_STRUCTURE : MOST_UNPACKED);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    file.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /** Fails rather than unpack more. */
  private final class Bounded extends FilterInputStream {

    private long leftHere;

    Bounded(InputStream in, long most) {
      super(in);
      this.leftHere = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        count(1);
      }
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long length) throws IOException {
      return super.skip(0);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int read) throws IOException {
      left -= read;
      leftHere -= read;
      if (left < 0 || leftHere < 0) {
        exceeded = true;
        throw new IOException("unpacks to too much");
      }
    }
  }
}
