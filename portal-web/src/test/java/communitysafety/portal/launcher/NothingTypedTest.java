package communitysafety.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class NothingTypedTest {

  private final NothingTyped filter = new NothingTyped();

  @Test
  void what_cannot_be_decoded_is_told_without_what_it_was() {
    LogRecord record = new LogRecord(Level.SEVERE, "while processing {0}");
    record.setParameters(new Object[] {"/api/%q7"});
    try {
      URLDecoder.decode("%q7", StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      record.setThrown(new IllegalStateException(e));
    }

    assertThat(filter.isLoggable(record)).isTrue();
    assertThat(record.getThrown()).isNull();
    assertThat(record.getParameters()).isNull();
    assertThat(record.getMessage()).contains("cannot be decoded");
  }

  @Test
  void every_other_record_is_left_as_it_is() {
    LogRecord record = new LogRecord(Level.SEVERE, "as it was");
    record.setThrown(new IllegalStateException("and why"));

    assertThat(filter.isLoggable(record)).isTrue();
    assertThat(record.getThrown()).hasMessage("and why");
    assertThat(record.getMessage()).isEqualTo("as it was");
  }
}
