/**
 * The page, its API and its live stream. Read {@link io.wirewatch.desk.http.DeskHandler} (the
 * routes), {@link io.wirewatch.desk.http.Gate} (who may look), {@link
 * io.wirewatch.desk.http.PageFiles}, {@link io.wirewatch.desk.http.LiveStreams}, {@link
 * io.wirewatch.desk.http.LiveStream}.
 */
package io.wirewatch.desk.http;
