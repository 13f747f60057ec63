package communitysafety.consultation.training;

import communitysafety.shared.privacy.BlindIndex;
import java.nio.charset.StandardCharsets;

/**
 * By which a person is found again: the index of their address. Apart from the seal, since it is
 * needed where there is no server too.
 */
final class PersonIndex {

  private static final String PERSON = "training-person";

  private PersonIndex() {}

  static byte[] of(Person person, BlindIndex index) {
    return index.of(PERSON, person.addressCompared().getBytes(StandardCharsets.UTF_8));
  }
}
