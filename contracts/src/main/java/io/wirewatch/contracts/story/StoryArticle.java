package io.wirewatch.contracts.story;

/**
 * An article of a story.
 *
 * @param id article id
 * @param version its version
 * @param title its title
 * @param url its link
 * @param sourceId its source
 * @param originOf name of the independent origin it counts for
 * @param duplicateOf first article of its copy group
 */
public record StoryArticle(
    String id,
    int version,
    String title,
    String url,
    String sourceId,
    String originOf,
    String duplicateOf) {}
