package io.wirewatch.standalone.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which songs are out and which have arrived; bounded and thread-safe. */
final class Songbook {
  private static final int IN_FEED = 5;
  private static final int REMEMBERED = 500;

  private final Map<String, Song> underWay = new LinkedHashMap<>();
  private final List<Song> feed = new ArrayList<>();
  private Instant newestArrived;

  /** A book in which nothing has arrived; what is late is counted from the start. */
  Songbook(Instant start) {
    newestArrived = start;
  }

  synchronized void sing(Song song) {
    feed.add(0, song);
    while (feed.size() > IN_FEED) {
      feed.remove(feed.size() - 1);
    }
    underWay.put(song.nonce(), song);
    while (underWay.size() > REMEMBERED) {
      underWay.remove(underWay.keySet().iterator().next());
    }
  }

  /** What the feed shows, newest first. */
  synchronized List<Song> feed() {
    return List.copyOf(feed);
  }

  synchronized Optional<Song> shown(String nonce) {
    return feed.stream().filter(song -> song.nonce().equals(nonce)).findFirst();
  }

  /** Takes a title that reached the subscriber; gives the song the first time that it comes. */
  synchronized Optional<Song> heard(String title) {
    String nonce = title == null ? "" : title.substring(title.lastIndexOf(' ') + 1);
    Song song = underWay.remove(nonce);
    if (song != null && song.publishedAt().isAfter(newestArrived)) {
      newestArrived = song.publishedAt();
    }
    return Optional.ofNullable(song);
  }

  /** How long ago the newest song that arrived was published. */
  synchronized Duration age(Instant now) {
    return Duration.between(newestArrived, now);
  }
}
