package communitysafety.portal.staff;

/** A page that shows what was referred; {@link ReferralPanel} stands beside it. */
public interface ReferredPage {

  /** Looks it up and shows it; done once more after a move was refused. */
  void open();

  Referred getKind();
}
