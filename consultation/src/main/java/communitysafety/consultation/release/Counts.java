package communitysafety.consultation.release;

import java.util.List;

/**
 * What one question came to among some people, in true numbers.
 *
 * @param asked those whose way led to it
 * @param answered those of them who answered it
 * @param byOption who gave each option, in the order of the options
 */
public record Counts(int asked, int answered, List<Integer> byOption) {

  public Counts {
    byOption = List.copyOf(byOption);
    if (answered > asked) {
      throw new IllegalArgumentException("more answered than were asked");
    }
  }
}
