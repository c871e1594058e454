package io.wirewatch.contracts.source;

import io.wirewatch.contracts.article.Article;
import java.time.Instant;

/**
 * A page that ingest has to fetch.
 *
 * @param articleId the article whose text it holds
 * @param sourceId the source that showed the link
 * @param url what to fetch
 * @param hops redirects followed so far
 * @param candidate the article as the feed showed it; absent where the source itself is asked for
 * @param requestedAt when it was asked for
 * @param cause the feed or page that named the URL: what it may lead to depends on it
 * @param push what a hub tells us; absent in all other requests
 */
public record PageRequest(
    String articleId,
    String sourceId,
    String url,
    int hops,
    Article candidate,
    Instant requestedAt,
    String cause,
    PushNotice push) {}
