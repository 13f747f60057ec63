package communitysafety.consultation.training;

import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;

/** As a calendar program does it (RFC 5546, 2.1.5): the highest sequence of a UID wins. */
final class CalendarProgram {

  private static final TimeZoneRegistry ZONES =
      TimeZoneRegistryFactory.getInstance().createRegistry();

  private final Map<String, Integer> sequences = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();

  void receive(byte[] file) throws Exception {
    Calendar calendar = new CalendarBuilder(ZONES).build(new ByteArrayInputStream(file));
    VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    String uid = value(event, Property.UID);
    int sequence = Integer.parseInt(value(event, Property.SEQUENCE));
    if (sequence < sequences.getOrDefault(uid, 0)) {
      return;
    }
    sequences.put(uid, sequence);
    if (calendar.getMethod().getValue().equals("CANCEL")) {
      entries.remove(uid);
    } else {
      entries.put(
          uid,
          uid.substring(0, 36)
              + " "
              + event.<ZonedDateTime>getStartDate().orElseThrow().getDate().toInstant());
    }
  }

  /** "attendee begin" of each entry. */
  Set<String> shows() {
    return new TreeSet<>(entries.values());
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }
}
