package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.privacy.KeysForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the load command has to rely on when it compares the gate with bare JDBC. */
class GateAtWorkTest {

  @Test
  void a_booking_run_again_takes_places_as_the_gate_does_and_both_end_where_the_places_do()
      throws Exception {
    Path keys = Files.createTempDirectory("gate").resolve("keys");
    KeysForTests.oneEpochIn(keys);
    try (GateAtWork gate = new GateAtWork(PortalDatabase.get().app(), keys, 2)) {
      gate.isolate(Connection.TRANSACTION_SERIALIZABLE);
      UUID booked = gate.plan(1, 2).get(0);
      RecordedBooking recorded = RecordedBooking.of(gate, 2);
      UUID again = gate.plan(1, 2).get(0);

      assertThat(gate.book(booked)).isTrue();
      gate.with(connection -> recorded.again(connection, again));
      assertThat(gate.filled(List.of(booked, again)).full()).isZero();
      assertThat(gate.book(booked)).isTrue();
      gate.with(connection -> recorded.again(connection, again));

      assertThat(gate.filled(List.of(booked, again))).isEqualTo(new GateAtWork.Filled(0, 2));
      assertThat(gate.book(booked)).isFalse();
      assertThat(gate.book(again)).isFalse();
      assertThat(recorded.statements()).isGreaterThan(10);
    }
  }
}
