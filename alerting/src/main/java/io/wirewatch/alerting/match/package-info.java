/**
 * Which subscriptions an article meets.
 *
 * <p>Reading order: {@link io.wirewatch.alerting.match.Book} is one version of all subscriptions,
 * against which an article is held as a whole; {@link io.wirewatch.alerting.match.Findings} is what
 * that gives. Two things come late: what the story has become ({@link
 * io.wirewatch.alerting.match.StoryWatch}, {@link io.wirewatch.alerting.match.Watched}) and what an
 * alias means ({@link io.wirewatch.alerting.match.LateAlias}).
 */
package io.wirewatch.alerting.match;
