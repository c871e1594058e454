package io.wirewatch.standalone.up;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.subscription.SubscriptionPlan;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /** Each file is judged by itself, so that a mistake in one keeps none of the others out. */
  @Override
  public void start() throws Exception {
    List<Subscription> create = new ArrayList<>();
    List<Subscription> change = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        SubscriptionImport.Proposal proposal = imports.propose(file);
        proposal.mistakes().forEach(mistake -> LOG.error("subscription not loaded: {}", mistake));
        if (proposal.plan() != null) {
          create.addAll(proposal.plan().create());
          change.addAll(proposal.plan().change());
        }
      }
    }
    imports.apply(new SubscriptionPlan(create, change, List.of(), List.of()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Override
  public void stop() {}

  @Override
  public Check check() {
    return Check.ready();
  }
}
