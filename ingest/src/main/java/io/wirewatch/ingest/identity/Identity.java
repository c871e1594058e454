package io.wirewatch.ingest.identity;

import java.util.List;

/**
 * Which article a link leads to.
 *
 * @param id hash of the key
 * @param url the link to show and fetch
 * @param canonicalUrl as declared, also where it was not believed; null where none was
 * @param canonicalBelieved whether the id comes from it
 * @param rules names of the rules that acted, in order
 */
public record Identity(
    String id, String url, String canonicalUrl, boolean canonicalBelieved, List<String> rules) {

  public Identity {
    rules = List.copyOf(rules);
  }
}
