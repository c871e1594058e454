package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.source.PageRequest;

/**
 * A page to be fetched by the owner of its host.
 *
 * @param hostKey the host that owns it
 * @param request what to fetch
 * @param firstPoll true where the first poll of its source showed it
 */
public record PageOrder(String hostKey, PageRequest request, boolean firstPoll) {

  /** The record's key. */
  public String key() {
    String name = request.articleId() == null ? request.sourceId() : request.articleId();
    return hostKey + "/" + name;
  }
}
