package io.wirewatch.ingest.page;

import io.wirewatch.contracts.ledger.Reason;

/** What became of the bytes of a page. */
public sealed interface PageReading permits Page, PageReading.NotAPage {
  /**
   * The bytes are no page.
   *
   * @param reason why
   * @param detail in words
   */
  record NotAPage(Reason reason, String detail) implements PageReading {}
}
