package io.wirewatch.ingest.work;

import io.wirewatch.ingest.schedule.Agenda.Errand;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one step of an errand on the caller's thread, and keeps its faults to itself. */
final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

  private final Kit kit;
  private final PollRunner polls;
  private final PageRunner pages;
  private final RobotsRunner robots;
  private final PushRunner pushes;

  Errands(Kit kit) {
    this.kit = kit;
    RobotsGate gate = new RobotsGate(kit);
    this.polls = new PollRunner(kit, gate);
    this.pages = new PageRunner(kit, gate);
    this.robots = new RobotsRunner(kit, gate);
    this.pushes = new PushRunner(kit);
  }

  void run(Errand<Job> errand) throws InterruptedException {
    try {
      if (errand.what() instanceof Job.Poll poll) {
        polls.run(errand, poll);
      } else if (errand.what() instanceof Job.Page page) {
        pages.run(errand, page);
      } else if (errand.what() instanceof Job.RobotsTxt txt) {
        robots.run(errand, txt);
      } else if (errand.what() instanceof Job.Subscribe subscribe) {
        pushes.subscribe(errand, subscribe);
      } else {
        pushes.note(errand, (Job.Notice) errand.what());
      }
    } catch (RuntimeException e) {
      // One bad source hurts only itself: it is tried again, and the others go on.
      LOG.atError().addKeyValue("job", errand.what().name()).setCause(e).log("an errand failed");
      Instant now = kit.clock().instant();
      kit.agenda().put(errand.what(), errand.hostKey(), now.plus(AFTER_A_FAULT));
      kit.agenda().release(errand.hostKey(), now.plus(kit.policy().spacing()));
    }
  }
}
