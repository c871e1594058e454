package io.wirewatch.ingest.page;

import io.wirewatch.contracts.article.PageKind;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Answers the command line's {@code extract}. */
public final class ExtractVerb {
  private final PageReader reader = new PageReader();

  /** What is answered. */
  public record Answer(
      String name,
      String title,
      String body,
      List<String> authors,
      OffsetDateTime publishedAt,
      Instant updatedAt,
      String language,
      String canonicalUrl,
      String image,
      PageKind pageKind,
      Fault error) {}

  /** Why there is no page. */
  public record Fault(Reason code, String message) {}

  /**
   * Reads one page.
   *
   * @param name the item's name
   * @param bytes the page
   * @param headers of the answer that brought it; may be null
   * @param url where it came from; may be null
   */
  public Answer answer(String name, byte[] bytes, Map<String, String> headers, String url) {
    PageReading reading = reader.read(bytes, headers, url);
    if (reading instanceof PageReading.NotAPage refused) {
      Fault fault = new Fault(refused.reason(), refused.detail());
      return new Answer(name, null, null, null, null, null, null, null, null, null, fault);
    }
    Page page = (Page) reading;
    return new Answer(
        name,
        page.title(),
        page.body().isEmpty() ? null : page.body(),
        page.authors(),
        page.publishedAt() == null ? null : page.publishedAt().atOffset(page.publishedOffset()),
        page.updatedAt(),
        page.language(),
        page.canonicalUrl(),
        page.image(),
        page.pageKind(),
        null);
  }
}
