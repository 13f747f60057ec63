package communitysafety.reporting.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a conversation, newest first. Only what is on it has been unsealed.
 *
 * @param older what to ask for to see the page after this one; empty when this is the last
 */
public record Conversation(List<Entry> entries, Optional<UUID> older) {

  /** Entries a page. */
  public static final int PAGE = 20;

  /** What there is to read where nobody has written, or nothing may be read. */
  public static final Conversation EMPTY = new Conversation(List.of(), Optional.empty());

  public Conversation {
    entries = List.copyOf(entries);
  }
}
