package communitysafety.consultation.survey;

import java.util.List;

/** Options in the order they are offered; several questions may share a list. */
public record ChoiceList(String name, List<Choice> choices) {
  public ChoiceList {
    choices = List.copyOf(choices);
  }
}
