package communitysafety.consultation.survey;

import java.util.List;
import java.util.function.Function;

/** Options in the order they are offered; several questions may share a list. */
public record ChoiceList(String name, List<Choice> choices) {
  public ChoiceList {
    choices = List.copyOf(choices);
  }

  /** The same options, each with another label. */
  ChoiceList labelled(Function<Choice, Wording> label) {
    return new ChoiceList(
        name,
        choices.stream()
            .map(each -> new Choice(each.value(), label.apply(each), each.attributes()))
            .toList());
  }
}
