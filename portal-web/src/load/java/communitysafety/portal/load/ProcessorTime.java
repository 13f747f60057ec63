package communitysafety.portal.load;

/** Processor time, user and system, in seconds. */
record ProcessorTime(double portalSeconds, double databaseSeconds) {

  ProcessorTime minus(ProcessorTime earlier) {
    return new ProcessorTime(
        portalSeconds - earlier.portalSeconds, databaseSeconds - earlier.databaseSeconds);
  }
}
