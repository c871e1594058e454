package io.wirewatch.contracts.source;

import io.wirewatch.contracts.article.Article;
import java.time.Instant;

/**
 * A page that ingest has to fetch.
 *
 * @param sourceId the source that showed the link, or that its hub tells of
 * @param articleId the article whose text it holds; absent where no page is asked for
 * @param url what to fetch
 * @param hops redirects followed so far
 * @param candidate the article as the feed showed it; absent where the source itself is asked for
 * @param requestedAt when it was asked for
 * @param cause the feed or page that named the URL: what it may lead to depends on it
 * @param push what a hub tells us; absent in all other requests
 */
public record PageRequest(
    String sourceId,
    String articleId,
    String url,
    int hops,
    Article candidate,
    Instant requestedAt,
    String cause,
    PushNotice push) {}
