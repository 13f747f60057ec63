package communitysafety.consultation.survey;

import java.util.Map;

/**
 * One option of a list.
 *
 * @param value what is stored and counted, the same in every language
 * @param attributes further columns of the sheet "choices", for choice filters: column to value;
 *     never null
 */
public record Choice(String value, Wording label, Map<String, String> attributes) {
  public Choice {
    attributes = Map.copyOf(attributes);
  }
}
