package io.wirewatch.standalone.up;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.subscription.Mistake;
import io.wirewatch.alerting.subscription.SubscriptionPlan;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the subscriptions of the seeds into the book at start: creates and changes, and deletes
 * nothing, since others may have put theirs there.
 */
final class SeedSubscriptions implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(SeedSubscriptions.class);

  private final SubscriptionImport imports;
  private final List<Path> folders;

  SeedSubscriptions(SubscriptionImport imports, List<Path> folders) {
    this.imports = imports;
    this.folders = List.copyOf(folders);
  }

  @Override
  public String name() {
    return "seed-subscriptions";
  }

  @Override
  public void start() throws Exception {
    for (Path folder : folders) {
      SubscriptionImport.Proposal proposal = imports.propose(folder);
      for (Mistake mistake : proposal.mistakes()) {
        LOG.error("subscription not loaded: {}", mistake);
      }
      if (proposal.plan() != null) {
        SubscriptionPlan plan = proposal.plan();
        imports.apply(
            new SubscriptionPlan(plan.create(), plan.change(), List.of(), plan.unchanged()));
      }
    }
  }

  @Override
  public void stop() {}

  @Override
  public Check check() {
    return Check.ready();
  }
}
