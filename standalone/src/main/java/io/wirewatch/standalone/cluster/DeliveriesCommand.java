package io.wirewatch.standalone.cluster;

import io.wirewatch.alerting.verbs.kafka.DeliveriesVerb;
import io.wirewatch.contracts.ledger.DeliveryState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deliveries}: list, resend, enable. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    description = "Deliveries that are not done, and sending again.")
public final class DeliveriesCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list, resend or enable");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints the deliveries that wait, the next to be tried first.")
  void list(
      @Mixin ClusterOptions cluster,
      @Option(
              names = "--failed",
              description = "Those that were given up instead: the last attempt of each.")
          boolean failed)
      throws Exception {
    List<?> lines = failed ? verb(cluster).failed() : verb(cluster).list();
    lines.forEach(ClusterOptions::print);
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = "Sends an alert to an endpoint again, with the same webhook-id.")
  int resend(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "ALERT") String alert,
      @Parameters(paramLabel = "ENDPOINT") String endpoint)
      throws Exception {
    Optional<DeliveryState> state = verb(cluster).resend(alert, endpoint);
    if (state.isEmpty()) {
      System.err.println("there is no alert " + alert + " in the log");
      return 1;
    }
    ClusterOptions.print(state.get());
    return 0;
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Takes an endpoint back that was disabled after 410 or long failure.")
  void enable(@Mixin ClusterOptions cluster, @Parameters(paramLabel = "ENDPOINT") String endpoint)
      throws Exception {
    verb(cluster).enable(endpoint);
  }

  private static DeliveriesVerb verb(ClusterOptions cluster) throws Exception {
    return new DeliveriesVerb(cluster.clients(), InstantSource.system());
  }
}
