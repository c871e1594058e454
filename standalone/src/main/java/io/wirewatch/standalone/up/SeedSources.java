package io.wirewatch.standalone.up;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the sources of the seeds, and those of the sample newsroom, into the list at start. */
final class SeedSources implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(SeedSources.class);

  private final SourceImport imports;
  private final Path opml;
  private final List<Source> sample;

  /**
   * Sources to bring.
   *
   * @param opml the operator's own list
   * @param sample the outlets of the sample newsroom; empty where it is left out
   */
  SeedSources(SourceImport imports, Path opml, List<Source> sample) {
    this.imports = imports;
    this.opml = opml;
    this.sample = List.copyOf(sample);
  }

  @Override
  public String name() {
    return "seed-sources";
  }

  @Override
  public void start() throws Exception {
    try (InputStream in = Files.newInputStream(opml)) {
      for (SourceList.Refused refused : imports.opml(in).refused()) {
        LOG.warn("source not loaded: {} line {}: {}", opml, refused.line(), refused.why());
      }
    }
    imports.sources(sample);
  }

  @Override
  public void stop() {}

  @Override
  public Check check() {
    return Check.ready();
  }
}
