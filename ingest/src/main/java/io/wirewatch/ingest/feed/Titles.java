package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.text.PlainText;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a title for what has none: its text's beginning, else its link. */
final class Titles {
  private static final int LONGEST = 100;

  private Titles() {}

  static String ofEntry(String title, String summary, String content, String link) {
    return line(title)
        .or(
            () ->
                Stream.of(content, summary)
                    .flatMap(t -> line(t).stream())
                    .findFirst()
                    .map(Titles::beginning))
        .or(() -> Optional.ofNullable(link).map(Titles::shown))
        .orElse(null);
  }

  static String ofFeed(String title, String link) {
    return line(title)
        .or(() -> Optional.ofNullable(link).filter(l -> !l.isBlank()).map(Titles::shown))
        .orElse(null);
  }

  /** A title may hold no tag, and neither may a link that stands for one. */
  private static String shown(String link) {
    return link.replace("<", "%3C").replace(">", "%3E");
  }

  private static Optional<String> line(String markup) {
    return Optional.of(PlainText.line(markup)).filter(line -> !line.isEmpty());
  }

  /** As many whole words as fit. */
  private static String beginning(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST);
    int end =
        blank > LONGEST / 2
            ? blank
            : LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0);
    return text.substring(0, end) + "…";
  }
}
