package io.wirewatch.standalone.cluster;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.app.SourceCheck;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.ingest.app.SourceTable;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.services.Catalogue;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources}: import, export, list, check. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Where the news comes from.")
public final class SourcesCommand implements Runnable {
  private static final Duration SPACING = Duration.ofSeconds(1);

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected import, export, list or check");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Adds or changes the sources of an OPML file.")
  int add(@Mixin ClusterOptions cluster, @Parameters(paramLabel = "FILE.opml") Path file)
      throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      SourceImport.Imported imported = new SourceImport(cluster.settings()).opml(in);
      for (SourceList.Refused refused : imported.refused()) {
        System.err.println(
            file + ":" + refused.line() + ": " + refused.name() + ": " + refused.why());
      }
      ClusterOptions.print(
          Map.of(
              "read",
              imported.read(),
              "written",
              imported.written(),
              "refused",
              imported.refused().size()));
      return imported.refused().isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all sources as OPML to standard output.")
  void export(@Mixin ClusterOptions cluster) throws Exception {
    new SourceImport(cluster.settings()).export(System.out);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Says how each source fares: health, cadence, last news, gaps.")
  void list(@Mixin ClusterOptions cluster) throws Exception {
    for (SourceTable.Row row : new SourceTable(cluster.settings()).answer()) {
      ClusterOptions.print(row);
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Says what is found at a URL and what a poll of it would bring.")
  void check(
      @Parameters(paramLabel = "URL") String url,
      @Option(
              names = "--select",
              paramLabel = "WHAT=CSS",
              description =
                  "Reads a listing page: item=CSS, and within it link, title, summary and date.")
          Map<String, String> selectors)
      throws Exception {
    Settings settings = Catalogue.read(null, System.getenv(), Map.of());
    try (Egress egress = Egress.by(settings, new Meters())) {
      SourceCheck check =
          new SourceCheck(
              egress, EgressSettings.userAgent(settings), InstantSource.system(), SPACING);
      System.out.println(
          Json.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  check.answer(url, Objects.requireNonNullElse(selectors, Map.of()))));
    }
  }
}
