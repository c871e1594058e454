package io.wirewatch.standalone.cluster;

import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.enrich.kafka.AliasVerb;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aliases}: list, revoke. */
@Command(
    name = "aliases",
    mixinStandardHelpOptions = true,
    description = "Names learnt from the stream, with the sentences that state them.")
public final class AliasesCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list or revoke");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Every alias with its state, origins and evidence, the newest first.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (AliasAssertion assertion : verb(cluster).list()) {
      ClusterOptions.print(assertion);
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Ends an alias: it counts no more and is not learnt again.")
  int revoke(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "ID", description = "As list shows it.") String id)
      throws Exception {
    Optional<AliasAssertion> revoked = verb(cluster).revoke(id);
    if (revoked.isEmpty()) {
      System.err.println("wirewatch: no alias has the id " + id + "; see: aliases list");
      return 1;
    }
    ClusterOptions.print(revoked.get());
    return 0;
  }

  private static AliasVerb verb(ClusterOptions cluster) throws IOException {
    return new AliasVerb(cluster.clients(), InstantSource.system());
  }
}
