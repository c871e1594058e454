package io.wirewatch.ingest.page;

import io.wirewatch.contracts.article.PageKind;

/** Recognises what is no article: live blogs, paywall stubs, consent walls. */
final class PageKinds {
  private static final int STUB_WORDS = 150;

  private PageKinds() {}

  static PageKind of(Look look, int words) {
    if (look.data().has("liveblogposting")) {
      return PageKind.LIVE_BLOG;
    }
    boolean locked =
        look.data().text("isAccessibleForFree").filter(v -> v.equalsIgnoreCase("false")).isPresent()
            || look.meta()
                .first("article:content_tier")
                .filter(v -> v.equals("locked"))
                .isPresent();
    return locked && words < STUB_WORDS ? PageKind.PAYWALL : PageKind.ARTICLE;
  }
}
