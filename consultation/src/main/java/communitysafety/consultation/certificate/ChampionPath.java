package communitysafety.consultation.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The way to a Hate Crime Champion: the awareness session, on that day or later the champion
 * session, then a certificate for two years. Being at the champion session again renews it: the
 * last one counts. A rule and nothing else; room for the full scheme is beside it, not in it.
 */
public final class ChampionPath {

  /** How long a champion's certificate lasts. Proposed; the Partnership has to agree it. */
  public static final Period LASTS = Period.ofMonths(24);

  private ChampionPath() {}

  /** Which session somebody was at. */
  public enum Step {
    AWARENESS,
    CHAMPION
  }

  /** That somebody was at one in full. */
  public record Completed(Step step, LocalDate on) {}

  /** How far somebody is. */
  public enum Progress {
    AWARENESS_NEXT,
    CHAMPION_NEXT,
    CHAMPION,
    /** Was one; the champion session renews it. */
    LAPSED
  }

  /**
   * The day of the champion session that counts: the last that had the awareness session before it.
   */
  public static Optional<LocalDate> earnedOn(Collection<Completed> completed) {
    Optional<LocalDate> aware =
        completed.stream()
            .filter(each -> each.step() == Step.AWARENESS)
            .map(Completed::on)
            .min(Comparator.naturalOrder());
    return aware.flatMap(
        first ->
            completed.stream()
                .filter(each -> each.step() == Step.CHAMPION && !each.on().isBefore(first))
                .map(Completed::on)
                .max(Comparator.naturalOrder()));
  }

  /** Its last day. Of 29 February it is 28 February, where there is no other. */
  public static LocalDate lastDay(LocalDate earnedOn) {
    return earnedOn.plus(LASTS);
  }

  public static Progress progress(Collection<Completed> completed, LocalDate today) {
    Optional<LocalDate> earned = earnedOn(completed);
    if (earned.isPresent()) {
      return today.isAfter(lastDay(earned.get())) ? Progress.LAPSED : Progress.CHAMPION;
    }
    return completed.stream().anyMatch(each -> each.step() == Step.AWARENESS)
        ? Progress.CHAMPION_NEXT
        : Progress.AWARENESS_NEXT;
  }
}
