package io.wirewatch.contracts.alert;

import java.time.Instant;

/**
 * An article that an alert lists.
 *
 * @param id article
 * @param version its version
 * @param title its title
 * @param url its link
 * @param source name of its source
 * @param publishedAt as claimed
 */
public record AlertArticle(
    String id, int version, String title, String url, String source, Instant publishedAt) {}
