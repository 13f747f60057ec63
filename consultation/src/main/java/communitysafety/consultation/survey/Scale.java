package communitysafety.consultation.survey;

import java.math.BigDecimal;

/**
 * The steps of a {@link QuestionType#RANGE}: {@code start}, {@code start + step} … up to {@code
 * end}. That the numbers fit each other is checked when the survey is compiled.
 */
public record Scale(BigDecimal start, BigDecimal end, BigDecimal step) {
  /** One number has one form, so that documents that say the same are equal. */
  public Scale {
    start = plain(start);
    end = plain(end);
    step = plain(step);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
