package communitysafety.portal.consulting;

import communitysafety.consultation.results.Wanted;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Survey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an officer chose to release, in a form that fits an address: the questions are counted in
 * the order of the survey, so it means something with that version alone.
 *
 * @param questions names
 * @param tables names of questions that all of them are divided by
 */
record ChosenRelease(List<String> questions, List<String> tables, boolean words) {

  private static final Pattern CODE =
      Pattern.compile("(\\d{1,9})\\.([A-Za-z0-9_-]{0,2000})\\.([A-Za-z0-9_-]{0,2000})\\.([01])");

  ChosenRelease {
    questions = List.copyOf(questions);
    tables = List.copyOf(tables);
  }

  /**
   * @param version of the survey
   */
  String code(Survey survey, int version) {
    return version
        + "."
        + bits(survey, questions)
        + "."
        + bits(survey, tables)
        + "."
        + (words ? 1 : 0);
  }

  /**
   * @param code as it stands in an address; may be null
   * @return empty when it is none for that version of the survey
   */
  static Optional<ChosenRelease> read(String code, Survey survey, int version) {
    Matcher parts = CODE.matcher(code == null ? "" : code);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) != version) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ChosenRelease(
              names(survey, parts.group(2)),
              names(survey, parts.group(3)),
              parts.group(4).equals("1")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The questions that tables are divided by go with it. */
  Wanted wanted() {
    List<String> all = new ArrayList<>(questions);
    List<Wanted.Crossing> crossings = new ArrayList<>();
    for (String table : tables) {
      if (!all.contains(table)) {
        all.add(table);
      }
      for (String question : questions) {
        crossings.add(new Wanted.Crossing(question, table));
      }
    }
    return new Wanted(all, crossings, words);
  }

  private static String bits(Survey survey, List<String> names) {
    BitSet bits = new BitSet();
    for (int i = 0; i < survey.questions().size(); i++) {
      bits.set(i, names.contains(survey.questions().get(i).name()));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits.toByteArray());
  }

  private static List<String> names(Survey survey, String bits) {
    List<Question> questions = survey.questions();
    return BitSet.valueOf(Base64.getUrlDecoder().decode(bits)).stream()
        .filter(i -> i < questions.size())
        .mapToObj(i -> questions.get(i).name())
        .toList();
  }
}
