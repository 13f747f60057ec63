package communitysafety.portal.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What one measured run gave.
 *
 * @param nanos how long each request took, sorted
 * @param used processor time of the portal and of PostgreSQL during the run
 */
record Figures(
    String name,
    int clients,
    int requests,
    int errors,
    double seconds,
    long[] nanos,
    ProcessorTime used) {

  static void printHeader() {
    System.out.printf(
        "%n%-20s %7s %9s %8s %8s %12s %12s %7s%n",
        "", "clients", "per s", "p50 ms", "p99 ms", "app CPU ms", "db CPU ms", "errors");
  }

  void print() {
    System.out.printf(
        "%-20s %7d %9.0f %8.2f %8.2f %12.3f %12.3f %7d%n",
        name, clients, perSecond(), percentile(50), percentile(99), appCpu(), dbCpu(), errors);
  }

  void printAgainst(Figures control) {
    System.out.printf(
        "%-20s %7d %9.2f %8.2f %8.2f%n",
        "  portal ÷ control",
        clients,
        perSecond() / control.perSecond(),
        percentile(50) / control.percentile(50),
        percentile(99) / control.percentile(99));
  }

  List<String> missedGoals(Figures control, int atClients) {
    List<String> missed = new ArrayList<>();
    String where = " at " + atClients + " clients";
    if (errors > 0) {
      missed.add(errors + " errors" + where);
    }
    if (perSecond() < 0.35 * control.perSecond()) {
      missed.add(
          "%.2f of the control, not 0.35%s".formatted(perSecond() / control.perSecond(), where));
    }
    if (appCpu() > 1.2) {
      missed.add("%.2f ms application CPU a report, not 1.2%s".formatted(appCpu(), where));
    }
    if (atClients == 32 && percentile(99) > 5 * control.percentile(99)) {
      missed.add(
          "p99 %.1f × the control's, not 5%s"
              .formatted(percentile(99) / control.percentile(99), where));
    }
    return missed;
  }

  /** Of the control's rate, and no errors. */
  List<String> missedShare(Figures control, double share, int atClients) {
    List<String> missed = new ArrayList<>();
    if (errors > 0) {
      missed.add("%d errors of %s at %d clients".formatted(errors, name, atClients));
    }
    if (perSecond() < share * control.perSecond()) {
      missed.add(
          "%s %.2f of the control, not %.2f, at %d clients"
              .formatted(name, perSecond() / control.perSecond(), share, atClients));
    }
    return missed;
  }

  /** The same where what is measured is in this process and not in the portal's. */
  Figures spentHere(double processorSeconds) {
    return new Figures(
        name,
        clients,
        requests,
        errors,
        seconds,
        nanos,
        new ProcessorTime(processorSeconds, used.databaseSeconds()));
  }

  double perSecond() {
    return (requests - errors) / seconds;
  }

  double percentile(int percent) {
    return percentile(nanos, percent);
  }

  /** Milliseconds of nanoseconds that are sorted. */
  static double percentile(long[] nanos, int percent) {
    return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
  }

  /** Milliseconds a request. */
  private double appCpu() {
    return used.portalSeconds() * 1e3 / requests;
  }

  private double dbCpu() {
    return used.databaseSeconds() * 1e3 / requests;
  }
}
