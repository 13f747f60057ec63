package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.portal.faces.TypedText;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Town;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which town is nearest, where a postcode sector straddles areas. */
@Named
@RequestScoped
public class NearestTownPage extends QuestionPage {

  @Inject Hubs hubs;

  private String town = "";

  public NearestTownPage() {
    super(Step.NEAREST_TOWN);
  }

  @Override
  void show(ReportAnswers answers) {
    town = answers.getNearestTown() == null ? "" : answers.getNearestTown();
  }

  @Override
  List<Mistake> mistakes() {
    return town.isEmpty()
        ? List.of(Mistake.of("town", "report.nearest-town.error.blank"))
        : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerNearestTown(town);
  }

  public String getTown() {
    return town;
  }

  public void setTown(String town) {
    this.town = TypedText.line(town);
  }

  /** The towns of each candidate; "somewhere else" where that would be outside; not sure. */
  public List<Choice> getChoices() {
    if (visit.answers().getWhere() == null) {
      return List.of();
    }
    List<Located.Candidate> candidates =
        candidates(visit.answers().getWhere().locate(hubs.locator()));
    List<Choice> choices = new ArrayList<>();
    candidates.stream()
        .flatMap(candidate -> candidate.towns().stream())
        .sorted(Comparator.comparing(Town::name))
        .map(each -> Choice.named(each.code(), each.name()))
        .forEach(choices::add);
    candidates.stream()
        .map(Located.Candidate::area)
        .filter(area -> area.kind() == AreaKind.OUTSIDE)
        .map(area -> Choice.of(area.code(), "report.nearest-town.outside"))
        .forEach(choices::add);
    choices.add(Choice.of(ReportAnswers.NO_TOWN, "report.nearest-town.notSure").afterAnOr());
    return choices;
  }

  /** The name of the town that was chosen, if it is one of those offered for the place. */
  static Optional<String> name(Located place, String chosen) {
    return candidates(place).stream()
        .flatMap(candidate -> candidate.towns().stream())
        .filter(town -> town.code().equals(chosen))
        .map(Town::name)
        .findFirst();
  }

  private static List<Located.Candidate> candidates(Located place) {
    return place.fold(
        hub -> List.of(),
        york -> List.of(),
        outside -> List.of(),
        Located.Between::candidates,
        unknown -> List.of());
  }
}
