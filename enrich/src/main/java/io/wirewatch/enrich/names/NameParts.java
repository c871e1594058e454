package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an article's full names let expect of its short ones: after "Asim Baloch" a "Baloch" is a
 * man, after "Kenya Revenue Authority" a "KRA" is an organisation.
 */
final class NameParts {
  private static final int SHORTEST = 3;
  private static final int LONGEST_ACRONYM = 7;

  private final Set<String> persons = new HashSet<>();
  private final Set<String> acronyms = new HashSet<>();

  NameParts(List<Words> texts, List<List<NameSpan>> found) {
    for (int t = 0; t < texts.size(); t++) {
      for (NameSpan span : found.get(t)) {
        note(texts.get(t), span);
      }
    }
    for (Words words : texts) {
      for (int i = 0; i < words.size(); i++) {
        // A word that the article also writes small is no name by itself.
        if (!words.isCapitalised(i) && !persons.isEmpty()) {
          String surface = words.surface(i);
          persons.remove(Character.toUpperCase(surface.charAt(0)) + surface.substring(1));
        }
      }
    }
  }

  private void note(Words words, NameSpan span) {
    if (span.type() == EntityType.PERSON && span.entry() == null && span.length() > 1) {
      part(words, span.from());
      part(words, span.to() - 1);
    } else if (isGroup(span.type())) {
      initials(words, span);
      bracketed(words, span);
    }
  }

  private void part(Words words, int i) {
    if (words.isCapitalised(i) && words.end(i) - words.start(i) >= SHORTEST) {
      persons.add(words.surface(i));
    }
  }

  private static boolean isGroup(EntityType type) {
    return type == EntityType.ORGANIZATION || type == EntityType.ARMED_GROUP;
  }

  private void initials(Words words, NameSpan span) {
    StringBuilder initials = new StringBuilder();
    for (int i = span.from(); i < span.to(); i++) {
      if (words.isCapitalised(i)) {
        initials.append(words.text().charAt(words.start(i)));
      }
    }
    if (initials.length() >= SHORTEST) {
      acronyms.add(initials.toString());
    }
  }

  /** "Kata'ib Hezbollah (KH)". */
  private void bracketed(Words words, NameSpan span) {
    int i = span.to();
    boolean stands =
        i + 2 < words.size()
            && words.is(i, "(")
            && words.isAllCapitals(i + 1)
            && words.is(i + 2, ")");
    if (stands
        && words.text().charAt(words.start(i + 1))
            == words.text().charAt(words.start(span.from()))) {
      acronyms.add(words.surface(i + 1));
    }
  }

  /** What a word alone is by the full names, or {@code null}. */
  EntityType typeOf(Words words, int i) {
    int length = words.end(i) - words.start(i);
    if (words.isAllCapitals(i)) {
      return length <= LONGEST_ACRONYM && acronyms.contains(words.surface(i))
          ? EntityType.ORGANIZATION
          : null;
    }
    return persons.contains(words.surface(i)) ? EntityType.PERSON : null;
  }
}
