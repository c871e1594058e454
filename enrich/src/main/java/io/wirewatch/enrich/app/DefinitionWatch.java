package io.wirewatch.enrich.app;

import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether the definitions of topics and severity changed, and says in the log
 * what came of it: taken up, or refused with file, line and column while the old ones stay in use.
 */
final class DefinitionWatch implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(DefinitionWatch.class);

  private final LiveJudge judge;
  private final Duration every;
  private ScheduledExecutorService clock;
  private String refused = "";

  DefinitionWatch(LiveJudge judge, Duration every) {
    this.judge = judge;
    this.every = every;
  }

  @Override
  public String name() {
    return "enrich-definitions";
  }

  @Override
  public void start() {
    clock = Executors.newSingleThreadScheduledExecutor(Daemons.named(name()));
    clock.scheduleWithFixedDelay(
        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    if (clock != null) {
      clock.shutdownNow();
    }
  }

  /** A defect is told once, not at every look; nothing that goes wrong here ends the looking. */
  private void look() {
    try {
      LiveJudge.Look look = judge.look();
      if (look instanceof LiveJudge.Renewed renewed) {
        LOG.info("definitions of topics and severity taken up: {}", renewed.sha256());
      }
      tell(look instanceof LiveJudge.Refused defect ? defect.defect().getMessage() : "");
    } catch (RuntimeException e) {
      tell("cannot be read: " + e.getMessage());
    }
  }

  private void tell(String defect) {
    if (!defect.isEmpty() && !defect.equals(refused)) {
      LOG.warn("definitions refused, the old ones stay in use: {}", defect);
    }
    refused = defect;
  }
}
