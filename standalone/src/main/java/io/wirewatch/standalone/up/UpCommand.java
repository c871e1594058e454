package io.wirewatch.standalone.up;

import io.wirewatch.standalone.newsroom.NewsroomServer;
import io.wirewatch.standalone.services.Emergency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code up}: runs everything on an embedded broker and prints each alert as it is delivered. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Runs everything on an embedded broker, with the seeds loaded, and prints each alert as it is delivered.",
      "A sample newsroom tells a story of three days in four minutes; leave it out with --no-sample."
    })
public final class UpCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Folder that lasts between runs (default: ${DEFAULT-VALUE}).")
  Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Desk, API, /metrics, /health/live and /health/ready (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(names = "--no-sample", description = "Leave the sample newsroom out.")
  boolean noSample;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings (docs/settings.md).")
  Path config;

  @Override
  public Integer call() throws Exception {
    Path seeds = Path.of(System.getenv().getOrDefault("WIREWATCH_SEEDS", "seeds"));
    if (!Files.isDirectory(seeds)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no folder of seeds at "
              + seeds.toAbsolutePath()
              + "; name it in WIREWATCH_SEEDS");
    }
    Everything.Plan plan = new Everything.Plan(data, seeds, !noSample, config, port);
    CountDownLatch stopped = new CountDownLatch(1);
    Everything running =
        Everything.start(
            plan,
            System.getenv(),
            what -> System.out.println("  " + what + " …"),
            new Emergency(System.out));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.out.println("\nwirewatch: stopping …");
                  running.close();
                  System.out.println(
                      "wirewatch: stopped; start again with the same --data to go on.");
                  stopped.countDown();
                },
                "stop"));
    greet(running);
    stopped.await();
    return 0;
  }

  private void greet(Everything running) {
    System.out.println();
    System.out.println("Wirewatch is up.");
    System.out.println("  desk    " + running.deskUrl());
    System.out.println("  data    " + data.toAbsolutePath().normalize());
    System.out.println("  log     " + running.log().toAbsolutePath().normalize());
    running
        .newsroom()
        .map(NewsroomServer::telling)
        .ifPresent(t -> System.out.println("  sample  " + t));
    System.out.println("Alerts appear below as they are delivered; Ctrl-C stops.");
    System.out.println();
  }
}
