package communitysafety.consultation.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person has answered so far: question to answer. It may hold answers to questions that
 * their later answers took off the route; {@link Route} says which. Not changed: {@link #with} and
 * {@link #without} make another.
 */
public final class Answers {

  public static final Answers NONE = new Answers(Map.of());

  private final Map<String, Answer> byQuestion;

  /**
   * Where these answers led last, so that the texts of one page do not each ask again. Whoever sees
   * it, or does not yet, comes to the same result: a walk never changes.
   */
  private Walk lastWalk;

  public Answers(Map<String, Answer> byQuestion) {
    this.byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  public Optional<Answer> to(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  public Set<String> questions() {
    return byQuestion.keySet();
  }

  public Map<String, Answer> byQuestion() {
    return byQuestion;
  }

  public Answers with(String question, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
    more.put(question, answer);
    return new Answers(more);
  }

  public Answers without(String question) {
    Map<String, Answer> fewer = new LinkedHashMap<>(byQuestion);
    fewer.remove(question);
    return new Answers(fewer);
  }

  Walk lastWalk() {
    return lastWalk;
  }

  void keepWalk(Walk walk) {
    if (this != NONE) {
      lastWalk = walk;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers && byQuestion.equals(answers.byQuestion);
  }

  @Override
  public int hashCode() {
    return byQuestion.hashCode();
  }

  /** Never what was answered. */
  @Override
  public String toString() {
    return "Answers[…]";
  }
}
