package io.wirewatch.ingest.app;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.kafka.SourceLog;
import io.wirewatch.ingest.source.Opml;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Brings lists of sources into the log and out of it: {@code sources import} and {@code export}.
 */
public final class SourceImport {
  private final SourceLog log;

  /** An import into the cluster of these settings. */
  public SourceImport(Settings settings) {
    this.log = new SourceLog(new ClientProperties(settings), InstantSource.system());
  }

  /**
   * What an import did.
   *
   * @param read sources that can be used
   * @param written those of them that were new or had changed
   * @param refused entries that cannot be used, with the reason
   */
  public record Imported(int read, int written, List<SourceList.Refused> refused) {}

  /**
   * Adds the sources of an OPML list; those that are listed already are changed to match.
   *
   * @throws IllegalArgumentException where the bytes are no OPML
   */
  public Imported opml(InputStream in) throws Exception {
    SourceList list = Opml.read(in);
    return new Imported(list.sources().size(), log.put(list.sources()), list.refused());
  }

  /** Adds sources; gives the number of those that were new or had changed. */
  public int sources(Collection<Source> sources) throws Exception {
    return log.put(sources);
  }

  /** Removes sources; gives the number of those that were there. */
  public int remove(Collection<String> ids) throws Exception {
    return log.remove(ids);
  }

  /** Writes all sources as OPML. */
  public void export(OutputStream out) throws Exception {
    List<Source> sources =
        log.sources().values().stream().sorted(Comparator.comparing(Source::id)).toList();
    Opml.write(new SourceList("Wirewatch sources", sources, List.of()), out);
  }
}
