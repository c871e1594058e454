package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.identity.Publishers;
import io.wirewatch.ingest.source.HostKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Knows the families of publishers that the source list names. */
public final class Families {
  private Families() {}

  /** The publishers of these sources. */
  public static Publishers of(Collection<Source> sources) {
    Map<String, String> families = new HashMap<>();
    for (Source source : sources) {
      if (source.family() != null) {
        families.put(HostKey.of(source.url()), source.family());
      }
    }
    return new Publishers(families);
  }
}
