package communitysafety.portal.demo;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.survey.workbook.ReadySurvey;
import java.util.Set;

/**
 * The consultations there are to look at: one in each part of its life. Days count from today;
 * those before it are negative.
 */
enum DemoConsultation {
  /** May be answered. */
  OPEN(
      "annual",
      ReadySurvey.ANNUAL_CONSULTATION,
      "triage",
      "COUNTY",
      Set.of(Topic.EVERYTHING, Topic.FEELING_SAFE),
      Audience.OPEN,
      -7,
      35,
      120,
      14),
  /** May be answered too, in a few minutes. */
  OPEN_NIGHT(
      "night",
      ReadySurvey.FEELING_SAFE_AT_NIGHT,
      "selby",
      "HUB-SELB",
      Set.of(Topic.FEELING_SAFE, Topic.VIOLENCE_AGAINST_WOMEN_AND_GIRLS),
      Audience.OPEN,
      -2,
      26,
      80,
      0),
  /** Asks who was at a course; the courses lead to it. */
  OPEN_FEEDBACK(
      "trainingAlways",
      ReadySurvey.TRAINING_FEEDBACK,
      "police",
      "COUNTY",
      Set.of(Topic.TRAINING, Topic.HATE_CRIME),
      Audience.OPEN,
      -60,
      300,
      360,
      10),
  /** Opens later, by codes, and nobody will know whose answers are whose. */
  COMING(
      "training",
      ReadySurvey.TRAINING_FEEDBACK,
      "police",
      "COUNTY",
      Set.of(Topic.TRAINING, Topic.HATE_CRIME),
      Audience.CODES,
      14,
      44,
      100,
      0),
  /** Over; its results are being looked at. */
  CLOSED(
      "nightSelby",
      ReadySurvey.FEELING_SAFE_AT_NIGHT,
      "selby",
      "HUB-SELB",
      Set.of(Topic.FEELING_SAFE, Topic.VIOLENCE_AGAINST_WOMEN_AND_GIRLS),
      Audience.OPEN,
      -45,
      -10,
      50,
      48),
  /** Over, and what was done is told. */
  ANSWERED(
      "nightScarborough",
      ReadySurvey.FEELING_SAFE_AT_NIGHT,
      "scarborough",
      "HUB-SCAR",
      Set.of(Topic.FEELING_SAFE),
      Audience.OPEN,
      -200,
      -150,
      -60,
      20),
  /** Over, and nobody has said in time what was done. */
  OVERDUE(
      "trainingSpring",
      ReadySurvey.TRAINING_FEEDBACK,
      "york",
      "YORK",
      Set.of(Topic.TRAINING),
      Audience.OPEN,
      -160,
      -120,
      -20,
      12);

  final String texts;
  final ReadySurvey survey;
  final String team;
  final String area;
  final Set<Topic> topics;
  final Audience audience;
  final int opens;
  final int closes;
  final int promised;
  final int responses;

  DemoConsultation(
      String texts,
      ReadySurvey survey,
      String team,
      String area,
      Set<Topic> topics,
      Audience audience,
      int opens,
      int closes,
      int promised,
      int responses) {
    this.texts = texts;
    this.survey = survey;
    this.team = team;
    this.area = area;
    this.topics = topics;
    this.audience = audience;
    this.opens = opens;
    this.closes = closes;
    this.promised = promised;
    this.responses = responses;
  }

  boolean isAnonymous() {
    return audience == Audience.CODES;
  }

  boolean isOver() {
    return closes < 0;
  }
}
