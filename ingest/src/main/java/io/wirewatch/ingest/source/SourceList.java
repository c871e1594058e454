package io.wirewatch.ingest.source;

import io.wirewatch.contracts.source.Source;
import java.util.List;

/**
 * Sources as a list for people holds them.
 *
 * @param title title of the list
 * @param sources those that can be used, in the list's order
 * @param refused entries that cannot be used, each with the reason in words
 */
public record SourceList(String title, List<Source> sources, List<Refused> refused) {

  public SourceList {
    sources = List.copyOf(sources);
    refused = List.copyOf(refused);
  }

  /**
   * An entry that cannot be used.
   *
   * @param line where it stands
   * @param name what it is called
   * @param why in words
   */
  public record Refused(int line, String name, String why) {}
}
