package communitysafety.consultation.release;

import communitysafety.consultation.results.ReadResults;

/** Publishes what nobody released: the architecture test must find it. */
public class BrokenRelease {

  public ReadResults raw;
}
