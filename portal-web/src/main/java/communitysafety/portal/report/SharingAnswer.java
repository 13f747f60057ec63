package communitysafety.portal.report;

import communitysafety.reporting.report.Sharing;
import java.util.ArrayList;
import java.util.List;

/** With whom the reporter agrees that we share; each has to be answered. */
public class SharingAnswer {

  private YesNo police;
  private YesNo hub;
  private YesNo support;

  public YesNo getPolice() {
    return police;
  }

  public void setPolice(YesNo police) {
    this.police = police;
  }

  public YesNo getHub() {
    return hub;
  }

  public void setHub(YesNo hub) {
    this.hub = hub;
  }

  public YesNo getSupport() {
    return support;
  }

  public void setSupport(YesNo support) {
    this.support = support;
  }

  List<Mistake> mistakes() {
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

  Sharing sharing() {
    return new Sharing(police == YesNo.YES, hub == YesNo.YES, support == YesNo.YES);
  }
}
