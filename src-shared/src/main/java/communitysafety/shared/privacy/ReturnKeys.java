package communitysafety.shared.privacy;

/**
 * What a return code opens. Both are derived one way, so that neither tells the other, nor the
 * code.
 *
 * @param locator 32 bytes: the key of the row that leads to the report
 * @param draftSecret 32 bytes: the secret of the visitor's draft, where one was kept under the code
 */
public record ReturnKeys(byte[] locator, byte[] draftSecret) {

  /** Never the bytes. */
  @Override
  public String toString() {
    return "ReturnKeys[…]";
  }
}
