package communitysafety.consultation.survey;

import java.util.List;

/**
 * One thing found while a survey was compiled. The words for it are in the bundle of the staff
 * pages under {@code staff.survey.finding.} and the name of its kind.
 *
 * @param arguments what the words name, such as the question that is referred to
 */
public record Finding(FindingKind kind, Spot spot, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding of(FindingKind kind, Spot spot, String... arguments) {
    return new Finding(kind, spot, List.of(arguments));
  }
}
