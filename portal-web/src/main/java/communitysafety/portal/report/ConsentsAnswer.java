package communitysafety.portal.report;

import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import java.util.ArrayList;
import java.util.List;

/** What the reporter lets each recipient know; each has to be answered. */
public class ConsentsAnswer {

  private ConsentLevel police;
  private ConsentLevel hub;
  private YesNo support;

  public ConsentLevel getPolice() {
    return police;
  }

  public void setPolice(ConsentLevel police) {
    this.police = police;
  }

  public ConsentLevel getHub() {
    return hub;
  }

  public void setHub(ConsentLevel hub) {
    this.hub = hub;
  }

  public YesNo getSupport() {
    return support;
  }

  public void setSupport(YesNo support) {
    this.support = support;
  }

  public List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    if (police == null) {
      mistakes.add(Mistake.of("police", "report.sharing.police.error.blank"));
    }
    if (hub == null) {
      mistakes.add(Mistake.of("hub", "report.sharing.hub.error.blank"));
    }
    if (support == null) {
      mistakes.add(Mistake.of("support", "report.sharing.support.error.blank"));
    }
    return mistakes;
  }

  public Consents consents() {
    return new Consents(police, hub, support == YesNo.YES);
  }
}
