package communitysafety.shared.referral;

/**
 * What the audit trail keeps of a move: a code in the first line, a colleague's own words below.
 *
 * @param code an {@link Outcome}, or the team it went to; null when there is none
 * @param words reason or note; empty when there is none
 */
record MoveDetail(String code, String words) {

  String written() {
    return words.isEmpty() ? code : code + "\n" + words;
  }

  /**
   * @param written null when there was nothing to add
   */
  static MoveDetail read(String written) {
    if (written == null) {
      return new MoveDetail(null, "");
    }
    int lineEnd = written.indexOf('\n');
    return lineEnd < 0
        ? new MoveDetail(written, "")
        : new MoveDetail(written.substring(0, lineEnd), written.substring(lineEnd + 1));
  }
}
