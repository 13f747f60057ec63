package communitysafety.portal.report;

import communitysafety.reporting.report.Details.Risk.Change;
import communitysafety.reporting.report.Details.Risk.Frequency;

/** How often it happens, and whether it gets worse. */
public class OftenAnswer extends OptionalAnswer {

  private Frequency frequency;
  private Change change;

  public Frequency getFrequency() {
    return frequency;
  }

  public void setFrequency(Frequency frequency) {
    this.frequency = frequency;
  }

  public Change getChange() {
    return change;
  }

  public void setChange(Change change) {
    this.change = change;
  }
}
