package io.wirewatch.standalone.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.match.MatchVerb;
import io.wirewatch.alerting.match.Queries;
import io.wirewatch.alerting.subscription.Mistake;
import io.wirewatch.alerting.subscription.SubscriptionPlan;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.app.EnrichVerb;
import io.wirewatch.standalone.cli.SubscriptionFiles;
import io.wirewatch.standalone.services.QueryLanguages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Scanner;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscriptions}: apply, list, test. */
@Command(
    name = "subscriptions",
    mixinStandardHelpOptions = true,
    description = "Standing queries and who is told.")
public final class SubscriptionsCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected apply, list or test");
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description =
          "Makes the book equal to a folder: shows the plan, asks, then creates, changes and deletes.")
  int apply(
      @Mixin ClusterOptions cluster,
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--yes", description = "Apply without asking.") boolean yes)
      throws Exception {
    SubscriptionImport imports = imports(cluster);
    SubscriptionImport.Proposal proposal = imports.propose(folder);
    proposal.mistakes().stream().map(Mistake::toString).forEach(System.err::println);
    if (proposal.plan() == null) {
      System.err.println("nothing was changed");
      return 1;
    }
    SubscriptionPlan plan = proposal.plan();
    show(plan);
    if (!plan.isEmpty() && (yes || agreed())) {
      imports.apply(plan);
      System.out.println("applied");
    }
    return 0;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints the book.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (Subscription subscription : SubscriptionImport.book(cluster.clients()).values()) {
      ClusterOptions.print(subscription);
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Says which subscriptions of a folder an article would meet, and why.")
  void test(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(
              names = "--article",
              required = true,
              paramLabel = "FILE.json",
              description = "An article; title and body suffice.")
          Path article)
      throws Exception {
    MatchVerb match = new MatchVerb(SubscriptionFiles.read(folder), QueryLanguages.ours());
    ObjectNode input = (ObjectNode) Json.mapper().readTree(Files.readAllBytes(article));
    if (!input.has("name")) {
      input.put("name", article.getFileName().toString());
    }
    ClusterOptions.print(
        match.answer(input.has("article") ? input : new EnrichVerb().answer(input)));
  }

  private static SubscriptionImport imports(ClusterOptions cluster) throws Exception {
    return new SubscriptionImport(
        cluster.clients(),
        new SubscriptionReader(Queries.checkedBy(QueryLanguages.ours())),
        InstantSource.system(),
        () -> UUID.randomUUID().toString());
  }

  private static void show(SubscriptionPlan plan) {
    plan.create().forEach(s -> System.out.println("create  " + s.id()));
    plan.change()
        .forEach(s -> System.out.println("change  " + s.id() + " to version " + s.version()));
    plan.delete().forEach(id -> System.out.println("delete  " + id));
    System.out.println(
        plan.create().size()
            + " to create, "
            + plan.change().size()
            + " to change, "
            + plan.delete().size()
            + " to delete, "
            + plan.unchanged().size()
            + " unchanged");
  }

  private static boolean agreed() {
    System.out.print("Apply? [y/N] ");
    System.out.flush();
    Scanner answers = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
    return answers.hasNextLine() && answers.nextLine().strip().toLowerCase(Locale.ROOT).equals("y");
  }
}
