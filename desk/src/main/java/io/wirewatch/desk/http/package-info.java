/**
 * The page, its API, its live stream and its feeds. Read {@link io.wirewatch.desk.http.DeskHandler}
 * (the routes), {@link io.wirewatch.desk.http.Gate} (who may look), {@code PageFiles}, {@link
 * io.wirewatch.desk.http.LiveStreams}, {@code LiveStream}, {@link
 * io.wirewatch.desk.http.SubscriptionFeeds}.
 */
package io.wirewatch.desk.http;
