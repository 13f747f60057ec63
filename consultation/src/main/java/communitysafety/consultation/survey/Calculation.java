package communitysafety.consultation.survey;

/**
 * A value nobody is asked for: {@code calculate}, or {@code hidden} with a constant.
 *
 * @param calculation expression
 */
public record Calculation(String name, String relevant, String calculation) implements Item {}
