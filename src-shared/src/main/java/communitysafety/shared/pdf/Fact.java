package communitysafety.shared.pdf;

/**
 * A row of a small table.
 *
 * @param label what it is about, the row's heading
 * @param value what there is to know, in a line or a few
 */
public record Fact(String label, String value) {}
