package io.wirewatch.standalone.cluster;

import io.wirewatch.alerting.verbs.kafka.DeadLettersVerb;
import io.wirewatch.contracts.ledger.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dead-letters}: list, replay. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Records that could not be processed.")
public final class DeadLettersCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list or replay");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints them, oldest first.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (DeadLetter letter : new DeadLettersVerb(cluster.clients()).list()) {
      ClusterOptions.print(letter);
    }
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description =
          "Puts them back where they came from, as they came; what is known already changes nothing.")
  int replay(
      @Mixin ClusterOptions cluster,
      @Option(
              names = "--stage",
              paramLabel = "STAGE",
              description = "Only those of a stage, such as enrich.")
          String stage)
      throws Exception {
    DeadLettersVerb.Replay replay =
        new DeadLettersVerb(cluster.clients())
            .replay(letter -> stage == null || letter.stage().wireName().equals(stage));
    ClusterOptions.print(replay);
    return replay.cut().isEmpty() ? 0 : 1;
  }
}
