package communitysafety.shared.privacy;

import java.util.List;
import java.util.function.Function;

/** What came of reading a typed return code. Says nothing of whether such a code was given out. */
public sealed interface TypedCode {

  <T> T fold(
      Function<ReturnCode, T> complete,
      Function<NotOnList, T> notOnList,
      Function<Incomplete, T> incomplete);

  /**
   * Six words of the list; whether they belong together is found out by looking.
   *
   * @param code with slips put right where there was one way to do so
   */
  record Complete(ReturnCode code) implements TypedCode {
    @Override
    public <T> T fold(
        Function<ReturnCode, T> complete,
        Function<NotOnList, T> notOnList,
        Function<Incomplete, T> incomplete) {
      return complete.apply(code);
    }
  }

  /**
   * Words that no code has: the list is public, so this is no secret.
   *
   * @param words as they were typed, without signs and in small letters; at least one
   */
  record NotOnList(List<String> words) implements TypedCode {
    public NotOnList {
      words = List.copyOf(words);
    }

    @Override
    public <T> T fold(
        Function<ReturnCode, T> complete,
        Function<NotOnList, T> notOnList,
        Function<Incomplete, T> incomplete) {
      return notOnList.apply(this);
    }

    /** Never the words: they may be most of a code. */
    @Override
    public String toString() {
      return "NotOnList[…]";
    }
  }

  /**
   * Fewer than six words.
   *
   * @param words how many there were
   */
  record Incomplete(int words) implements TypedCode {
    @Override
    public <T> T fold(
        Function<ReturnCode, T> complete,
        Function<NotOnList, T> notOnList,
        Function<Incomplete, T> incomplete) {
      return incomplete.apply(this);
    }
  }
}
