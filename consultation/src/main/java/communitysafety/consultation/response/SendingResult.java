package communitysafety.consultation.response;

import communitysafety.shared.submission.Reference;
import java.util.Optional;

/** What became of a response that was sent. */
public sealed interface SendingResult {

  /**
   * It counts.
   *
   * @param reference to take it back with; empty in an anonymous consultation
   */
  record Accepted(Optional<Reference> reference) implements SendingResult {}

  /** Something must be answered first, or an answer is not accepted. */
  record Incomplete() implements SendingResult {}

  record CodeUnknown() implements SendingResult {}

  record CodeUsed() implements SendingResult {}

  record NotOpen() implements SendingResult {}

  /** Enough have answered, in all or of some group; which, nobody is told. */
  record Full() implements SendingResult {}
}
