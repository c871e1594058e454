package io.wirewatch.ingest.publish;

/** Where batches are written; each in one transaction of the host's one owner. */
public interface Journal {

  /**
   * Writes what a poll gave.
   *
   * @param hostKey host key of the source
   */
  Written poll(String hostKey, Batch batch);

  /**
   * Writes what a page gave, and that its request is done.
   *
   * @param request where the request stands
   */
  Written page(PageTicket request, Batch batch);

  /** What became of a batch. */
  enum Written {
    /** It is in the log. */
    DONE,
    /** It is not, and may be tried again. */
    NOT_NOW,
    /** Another process owns the host now. */
    NOT_OURS
  }

  /**
   * Where a page request stands in the log.
   *
   * @param partition partition of {@code page-requests}
   * @param offset its offset
   */
  record PageTicket(int partition, long offset) {}
}
