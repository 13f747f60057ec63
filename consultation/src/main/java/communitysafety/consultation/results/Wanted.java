package communitysafety.consultation.results;

import java.util.List;

/**
 * What an officer wants to release.
 *
 * @param questions names, in the order of the survey
 * @param tables of questions that are among them, by questions that are
 * @param words whether texts that passed go with it, where their writers agreed
 */
public record Wanted(List<String> questions, List<Crossing> tables, boolean words) {

  public Wanted {
    questions = List.copyOf(questions);
    tables = List.copyOf(tables);
  }

  /**
   * @param by a breakdown that was chosen and counted
   */
  public record Crossing(String question, String by) {}
}
