package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import io.wirewatch.ingest.text.PlainText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who wrote something: a name, a mail address, or both in any of their customary forms. */
final class Persons {
  private static final Pattern MAIL_NAME =
      Pattern.compile(
          "\\s*<?(?:mailto:)?([^\\s@()<>]+@[^\\s@()<>]+?)>?\\s*[(<]([^()<>]{1,200})[)>]\\s*");

  private Persons() {}

  /** As Rome gives a person. */
  static Optional<String> of(Model.Person person) {
    String name = plain(person.name());
    String mail = plain(person.email());
    if (name == null || mail == null) {
      return text(name == null ? mail : name);
    }
    return Optional.of(name + " (" + mail + ")");
  }

  /** The name, with the mail address in brackets where there is one. */
  static Optional<String> of(Tag tag) {
    String name = part(tag, "name", "foaf:name", "atom:name", "itunes:name");
    String mail = part(tag, "email", "atom:email", "itunes:email");
    if (name == null && mail == null) {
      return text(tag.text());
    }
    return Optional.of(name == null ? mail : mail == null ? name : name + " (" + mail + ")");
  }

  /** The same for a bare text. */
  static Optional<String> text(String text) {
    String plain = plain(text);
    if (plain == null) {
      return Optional.empty();
    }
    Matcher mailFirst = MAIL_NAME.matcher(plain);
    return Optional.of(
        mailFirst.matches() ? mailFirst.group(2).strip() + " (" + mailFirst.group(1) + ")" : plain);
  }

  private static String plain(String text) {
    String line = PlainText.line(text);
    return line.isEmpty() ? null : line;
  }

  private static String part(Tag tag, String... names) {
    return tag.value(names)
        .or(() -> tag.first("foaf:person").flatMap(p -> p.value(names)))
        .map(Persons::plain)
        .orElse(null);
  }
}
