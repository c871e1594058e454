/**
 * Which subscriptions an article meets. Read {@link io.wirewatch.alerting.match.Book}: one version
 * of all subscriptions, against which an article is held as a whole.
 */
package io.wirewatch.alerting.match;
