package io.wirewatch.standalone.cluster;

import io.wirewatch.alerting.verbs.kafka.DeliveriesVerb;
import io.wirewatch.contracts.ledger.DeliveryState;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      description = "Prints the deliveries that wait or failed.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (DeliveryState state : verb(cluster).list()) {
      ClusterOptions.print(state);
    }
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
