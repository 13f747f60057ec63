package communitysafety.portal.demo;

import communitysafety.consultation.training.TrainingTopic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The courses there are to look at; their words stand in the bundle. */
enum DemoCourse {
  AWARENESS(
      "HATE-CRIME-AWARENESS", "police", Set.of(TrainingTopic.HATE_CRIME_AWARENESS), 120, 1, false),
  CULTURAL("CULTURAL-AWARENESS", "selby", Set.of(TrainingTopic.CULTURAL_AWARENESS), 150, 1, false),
  MISOGYNY("MISOGYNY", "scarborough", Set.of(TrainingTopic.MISOGYNY), 90, 1, false),
  /** For people who were at the first. */
  CHAMPION(
      "HATE-CRIME-CHAMPION", "police", Set.of(TrainingTopic.HATE_CRIME_CHAMPION), 90, 1, false),
  /** On two mornings, a week apart. */
  TWO_MORNINGS(
      "GYPSY-ROMA-TRAVELLER",
      "york",
      Set.of(TrainingTopic.CULTURAL_AWARENESS, TrainingTopic.HATE_CRIME_AWARENESS),
      300,
      2,
      false),
  /** The police decide who comes. */
  PROFESSIONALS(
      "HATE-CRIME-RESPONSE", "police", Set.of(TrainingTopic.HATE_CRIME_AWARENESS), 180, 1, true);

  final String code;
  final String team;
  final Set<TrainingTopic> topics;
  final int minutes;
  final int dates;
  final boolean professionalsOnly;

  DemoCourse(
      String code,
      String team,
      Set<TrainingTopic> topics,
      int minutes,
      int dates,
      boolean professionalsOnly) {
    this.code = code;
    this.team = team;
    this.topics = EnumSet.copyOf(topics);
    this.minutes = minutes;
    this.dates = dates;
    this.professionalsOnly = professionalsOnly;
  }

  List<String> requires() {
    return this == CHAMPION ? List.of(AWARENESS.code) : List.of();
  }
}
