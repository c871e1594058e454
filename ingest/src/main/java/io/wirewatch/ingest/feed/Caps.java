package io.wirewatch.ingest.feed;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts what is too long and drops what cannot be used, with a note each.
 *
 * @param entry index of the entry
 * @param notes where the notes go
 */
record Caps(int entry, List<Note> notes) {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_LINK = 2_048;
  private static final int LONGEST_MARKUP = 512 * 1024;
  private static final int LONGEST_LIST = 100;
  private static final int LONGEST_DETAIL = 80;

  String line(String value, String field) {
    return cut(value, LONGEST_LINE, field);
  }

  String markup(String value, String field) {
    return cut(value, LONGEST_MARKUP, field);
  }

  private String cut(String value, int longest, String field) {
    if (value == null || value.length() <= longest) {
      return value;
    }
    notes.add(new Note(entry, Reason.FIELD_CUT, field + " had " + value.length() + " characters"));
    return value.substring(
        0, Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest);
  }

  /** Half a link leads nowhere: one that is too long is dropped. */
  String link(String value) {
    if (value == null) {
      return null;
    }
    if (!Links.isWeb(value)) {
      notes.add(new Note(entry, Reason.SCHEME_REFUSED, detail("no web address: " + value)));
      return null;
    }
    if (value.length() > LONGEST_LINK) {
      notes.add(new Note(entry, Reason.FIELD_CUT, "link had " + value.length() + " characters"));
      return null;
    }
    return value;
  }

  <T> List<T> list(List<T> values, String field) {
    if (values.size() <= LONGEST_LIST) {
      return values;
    }
    notes.add(new Note(entry, Reason.LIST_CAPPED, field + " had " + values.size()));
    return values.subList(0, LONGEST_LIST);
  }

  /** The first that is a date; those before it are noted. */
  Instant date(Stream<Tag> claims) {
    List<String> texts =
        claims
            .map(Tag::text)
            .map(t -> t.indexOf('<') < 0 ? t : PlainText.line(t))
            .filter(t -> !t.isBlank())
            .toList();
    for (String text : texts) {
      Optional<Instant> date = FeedDates.parse(text);
      if (date.isPresent()) {
        return date.get();
      }
      notes.add(new Note(entry, Reason.DATE_REFUSED, detail(text)));
    }
    return null;
  }

  private static String detail(String text) {
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
  }
}
