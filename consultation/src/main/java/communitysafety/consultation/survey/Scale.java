package communitysafety.consultation.survey;

import java.math.BigDecimal;

/**
 * The steps of a {@link QuestionType#RANGE}: {@code start}, {@code start + step} … up to {@code
 * end}. That the numbers fit each other is checked when the survey is compiled.
 */
public record Scale(BigDecimal start, BigDecimal end, BigDecimal step) {}
