package communitysafety.portal.metrics;

import communitysafety.reporting.report.ReportReceived;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/**
 * What this node counts and measures, from its start on. Labels come from fixed sets: no Reference,
 * no address that was typed, and no area beside a strand, where a single report would show.
 */
@ApplicationScoped
public class Meters {

  private PrometheusMeterRegistry registry;
  private JvmGcMetrics garbage;

  @PostConstruct
  void bindToTheMachine() {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    garbage = new JvmGcMetrics();
    garbage.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  @PreDestroy
  void letGo() {
    garbage.close();
    registry.close();
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived report) {
    registry
        .counter(
            "portal.reports.received",
            "subject",
            report.subject().name(),
            "channel",
            report.channel().name())
        .increment();
  }

  void answered(String method, String route, int status, Duration took) {
    registry
        .timer(
            "http.server.requests",
            "method",
            method,
            "route",
            route,
            "status",
            Integer.toString(status))
        .record(took);
  }

  MeterRegistry registry() {
    return registry;
  }

  /** Everything, in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }
}
