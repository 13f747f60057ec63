package communitysafety.reporting.conversation;

/**
 * A conversation as one team may see it.
 *
 * @param readable whether the reporter agreed that this team reads what they write; when not, there
 *     are no entries
 * @param codeKept whether the reporter can come back and read an answer
 * @param owned whether the team owns the report, and so may answer
 */
public record TeamConversation(
    Conversation conversation, boolean readable, boolean codeKept, boolean owned) {}
