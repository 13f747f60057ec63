package communitysafety.consultation.publication;

import communitysafety.consultation.survey.ConditionRefused;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the way of publishing: the rules in one place. */
final class Readiness {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Readiness() {}

  /**
   * @param survey compiled; empty when it does not compile
   * @param languages of the survey
   */
  static List<Missing> missing(
      Description description, Optional<Survey> survey, List<String> languages, Instant now) {
    List<Missing> missing = missingTexts(description.particulars(), languages);
    if (description.opensAt() == null) {
      missing.add(Missing.of(Missing.What.OPENING_TIME));
    }
    if (description.closesAt() == null) {
      missing.add(Missing.of(Missing.What.CLOSING_TIME));
    } else if (!description.closesAt().isAfter(now)) {
      missing.add(Missing.of(Missing.What.CLOSING_TIME_PASSED));
    }
    if (description.promise() == null) {
      missing.add(Missing.of(Missing.What.PROMISE));
    } else if (description.closesAt() != null
        && description
            .promise()
            .by()
            .isBefore(LocalDate.ofInstant(description.closesAt(), LONDON))) {
      missing.add(Missing.of(Missing.What.PROMISE_BEFORE_CLOSING));
    }
    if (survey.isEmpty()) {
      missing.add(Missing.of(Missing.What.SURVEY));
    } else {
      description.quotas().stream()
          .filter(quota -> !fits(quota, survey.get()))
          .forEach(quota -> missing.add(new Missing(Missing.What.QUOTA, "", quota.name())));
    }
    return missing;
  }

  static List<Missing> missingTexts(Particulars texts, List<String> languages) {
    List<Missing> missing = new ArrayList<>();
    for (String language : languages) {
      need(missing, Missing.What.TITLE, texts.title(), language);
      need(missing, Missing.What.SUMMARY, texts.summary(), language);
      need(missing, Missing.What.BACKGROUND, texts.background(), language);
      need(missing, Missing.What.CONTACT, texts.contact(), language);
      need(missing, Missing.What.OTHER_FORMATS, texts.otherFormats(), language);
      need(missing, Missing.What.PRIVACY_NOTICE, texts.privacyNotice(), language);
    }
    return missing;
  }

  /**
   * @throws NotReady when something is missing
   */
  static void refuse(List<Missing> missing) {
    if (!missing.isEmpty()) {
      throw new NotReady(missing);
    }
  }

  private static void need(
      List<Missing> missing, Missing.What what, Wording wording, String language) {
    if (wording.in(language).isEmpty()) {
      missing.add(new Missing(what, language, ""));
    }
  }

  private static boolean fits(Quota quota, Survey survey) {
    if (quota.condition().isBlank()) {
      return true;
    }
    try {
      survey.condition(quota.condition());
      return true;
    } catch (ConditionRefused e) {
      return false;
    }
  }
}
