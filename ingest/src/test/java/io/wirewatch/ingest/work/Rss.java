package io.wirewatch.ingest.work;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes small feeds whose items hold their whole text. */
final class Rss {
  private static final String TEXT = "The river rose again in the night. ".repeat(25);

  private Rss() {}

  /** A feed of items with these names, newest first. */
  static String of(String... names) {
    return with("", names);
  }

  /** The same with further elements in its channel. */
  static String with(String channel, String... names) {
    String items =
        Arrays.stream(names)
            .map(
                name ->
                    "<item><title>"
                        + name
                        + "</title><guid>"
                        + name
                        + "</guid><link>https://news.example/"
                        + name
                        + "</link><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                        + TEXT
                        + name
                        + "</content:encoded></item>")
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
        + channel
        + items
        + "</channel></rss>";
  }
}
