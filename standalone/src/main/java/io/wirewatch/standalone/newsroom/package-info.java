/**
 * The sample newsroom: a folder of articles that tells a story of three days in a few minutes,
 * served as real feeds and pages on loopback.
 *
 * <p>Reading order: {@link io.wirewatch.standalone.newsroom.Newsroom} (the folder), {@link
 * io.wirewatch.standalone.newsroom.Rundown} (what is out at a given time), {@link
 * io.wirewatch.standalone.newsroom.FeedRenderer} and {@link
 * io.wirewatch.standalone.newsroom.PageRenderer} (bytes), {@link
 * io.wirewatch.standalone.newsroom.NewsroomServer} (HTTP). The files are described in {@code
 * seeds/newsroom/README.md}.
 */
package io.wirewatch.standalone.newsroom;
