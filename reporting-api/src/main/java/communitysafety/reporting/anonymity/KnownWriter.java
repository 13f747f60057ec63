package communitysafety.reporting.anonymity;

import communitysafety.shared.privacy.PersonalText;
import java.util.List;

/**
 * What we were told of the writer, to be looked for in what they wrote. For who stays anonymous it
 * is {@link #UNKNOWN}, or holds no more than their secrets.
 *
 * @param names as they were typed: "Sam Specimen"
 * @param phones as they were typed; numbers in the usual form are found without being known
 * @param secrets such as a return code
 */
public record KnownWriter(
    List<PersonalText> names, List<PersonalText> phones, List<PersonalText> secrets) {

  /** Of whom we know nothing. */
  public static final KnownWriter UNKNOWN = new KnownWriter(List.of(), List.of(), List.of());

  public KnownWriter {
    names = List.copyOf(names);
    phones = List.copyOf(phones);
    secrets = List.copyOf(secrets);
  }
}
