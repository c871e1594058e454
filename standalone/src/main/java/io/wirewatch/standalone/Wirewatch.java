package io.wirewatch.standalone;

import io.wirewatch.standalone.cli.DateCommand;
import io.wirewatch.standalone.cli.EnrichCommand;
import io.wirewatch.standalone.cli.ExtractCommand;
import io.wirewatch.standalone.cli.FeedCommand;
import io.wirewatch.standalone.cli.MatchCommand;
import io.wirewatch.standalone.cli.PlacesCommand;
import io.wirewatch.standalone.cli.RunCommand;
import io.wirewatch.standalone.cli.StoriesCommand;
import io.wirewatch.standalone.cli.TrainCommand;
import io.wirewatch.standalone.cluster.ActionsCommand;
import io.wirewatch.standalone.cluster.AliasesCommand;
import io.wirewatch.standalone.cluster.DeadLettersCommand;
import io.wirewatch.standalone.cluster.DeliveriesCommand;
import io.wirewatch.standalone.cluster.LedgerCommands;
import io.wirewatch.standalone.cluster.SourcesCommand;
import io.wirewatch.standalone.cluster.SubscriptionsCommand;
import io.wirewatch.standalone.up.UpCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./wirewatch}: the command line. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = Wirewatch.Version.class,
    description =
        "Watches the news for security desks: from a feed to an alert that proves itself.",
    synopsisSubcommandLabel = "VERB",
    subcommands = {
      CommandLine.HelpCommand.class,
      UpCommand.class,
      RunCommand.class,
      FeedCommand.class,
      DateCommand.class,
      ExtractCommand.class,
      EnrichCommand.class,
      PlacesCommand.class,
      StoriesCommand.class,
      TrainCommand.class,
      MatchCommand.class,
      SourcesCommand.class,
      SubscriptionsCommand.class,
      AliasesCommand.class,
      ActionsCommand.class,
      DeliveriesCommand.class,
      DeadLettersCommand.class,
      LedgerCommands.Why.class,
      LedgerCommands.Verify.class,
      LedgerCommands.Audit.class,
      LedgerCommands.PlayAgain.class
    })
public final class Wirewatch implements Callable<Integer> {
  @Spec CommandSpec spec;

  /** Runs a verb and exits with its code: 0 all well, 1 some item failed, 2 usage. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its verbs, writing UTF-8 whatever the locale. */
  static CommandLine commandLine() {
    return new CommandLine(new Wirewatch())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Wirewatch::sentence);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "which verb?");
  }

  /** People get a sentence; the stack trace is for whoever sets WIREWATCH_DEBUG. */
  private static int sentence(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    command.getErr().println("wirewatch: " + message);
    if (System.getenv("WIREWATCH_DEBUG") != null) {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }

  /** The release, from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Wirewatch.class.getPackage().getImplementationVersion();
      return new String[] {"wirewatch " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
