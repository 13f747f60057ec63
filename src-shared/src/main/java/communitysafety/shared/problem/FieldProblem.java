package communitysafety.shared.problem;

import java.util.List;

/**
 * What is wrong with one field of what was sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field, such as {@code /where/words}; empty for the
 *     whole body
 * @param key what is wrong, as a stable code for machines and the bundle key of its words
 * @param arguments for the words: limits and allowed values, never what was sent
 */
public record FieldProblem(String pointer, String key, List<Object> arguments) {

  public FieldProblem {
    arguments = List.copyOf(arguments);
  }
}
