package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows which full name a surname alone stands for in an article: "Baloch" after "Asim Baloch".
 * Where two men share it, it stands for neither.
 */
final class PersonNames {
  private static final String SHARED = "";

  private final Map<String, String> fullNames = new HashMap<>();

  PersonNames(List<Words> texts, List<List<NameSpan>> spans) {
    for (int t = 0; t < texts.size(); t++) {
      Words words = texts.get(t);
      for (NameSpan span : spans.get(t)) {
        if (span.type() == EntityType.PERSON && span.entry() == null && span.length() > 1) {
          note(words.folded(span.to() - 1), words.surface(span.from(), span.to()));
        }
      }
    }
  }

  private void note(String last, String full) {
    fullNames.merge(last, full, (known, met) -> ends(known, met) ? longer(known, met) : SHARED);
  }

  /** Whether one of two names is the other with more before it. */
  private static boolean ends(String a, String b) {
    return a.endsWith(b) || b.endsWith(a);
  }

  private static String longer(String a, String b) {
    return a.length() >= b.length() ? a : b;
  }

  /** The full name of a person's name in this article. */
  String fullName(Words words, NameSpan span) {
    String text = words.surface(span.from(), span.to());
    if (span.type() != EntityType.PERSON || span.entry() != null) {
      return text;
    }
    String full = fullNames.getOrDefault(words.folded(span.to() - 1), SHARED);
    return full.equals(SHARED) || !full.endsWith(text) ? text : full;
  }
}
