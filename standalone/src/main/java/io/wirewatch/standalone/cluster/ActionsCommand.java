package io.wirewatch.standalone.cluster;

import io.wirewatch.alerting.verbs.kafka.ActionsVerb;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.ActionKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code actions}: silence, acknowledge, list, end. */
@Command(
    name = "actions",
    mixinStandardHelpOptions = true,
    description = "Silences and acknowledgements: who, why and until when.")
public final class ActionsCommand implements Runnable {
  private static final String SUBJECT = "Id of an alert, a story or a subscription.";

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected silence, acknowledge, list or end");
  }

  @Command(
      name = "silence",
      mixinStandardHelpOptions = true,
      description = "Holds alerts of a subscription or a story until a time.")
  void silence(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "SUBJECT", description = SUBJECT) String subject,
      @Option(names = "--by", required = true, paramLabel = "WHO") String by,
      @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "TIME",
              description = "End (ISO 8601); every silence has one.")
          Instant until)
      throws Exception {
    if (until.isBefore(now())) {
      throw new ParameterException(spec.commandLine(), "--until lies in the past");
    }
    record(cluster, ActionKind.SILENCE, subject, by, reason, until);
  }

  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description = "Stops repeats and escalation of an alert or a story.")
  void acknowledge(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "SUBJECT", description = SUBJECT) String subject,
      @Option(names = "--by", required = true, paramLabel = "WHO") String by,
      @Option(names = "--note", paramLabel = "TEXT") String note)
      throws Exception {
    record(cluster, ActionKind.ACKNOWLEDGEMENT, subject, by, note, null);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints what people did and nobody ended, oldest first.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (Action action : verb(cluster).list()) {
      ClusterOptions.print(action);
    }
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "Ends a silence early, or takes an acknowledgement back.")
  void end(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "ID", description = "Id of the action, from list.") String id)
      throws Exception {
    verb(cluster).end(id);
  }

  private static void record(
      ClusterOptions cluster,
      ActionKind kind,
      String subject,
      String by,
      String text,
      Instant until)
      throws Exception {
    Action action = new Action(UUID.randomUUID().toString(), kind, subject, by, text, now(), until);
    verb(cluster).record(action);
    ClusterOptions.print(action);
  }

  private static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ActionsVerb verb(ClusterOptions cluster) throws Exception {
    return new ActionsVerb(cluster.clients(), InstantSource.system());
  }
}
