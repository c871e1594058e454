package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.topics.Passage;
import java.util.Set;

/** Finds who gave the figures of a sentence: "police said", "according to the ministry". */
final class Attribution {
  private static final int MOST_WORDS = 9;
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "say",
          "told",
          "reported",
          "reports",
          "confirmed",
          "announced",
          "added",
          "stated",
          "claimed",
          "tweeted");
  private static final Set<String> OPENING =
      Set.of("that", "and", "but", "while", "where", "which", "as", "after", "when", "because");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "i", "we");

  private Attribution() {}

  /** The speaker's words; null where the sentence names none. */
  static String find(Passage passage) {
    for (int i = 0; i < passage.words().size(); i++) {
      String form = form(passage, i);
      if (form.equals("according") && form(passage, i + 1).equals("to")) {
        return span(passage, i + 2, after(passage, i + 2));
      }
      if (SAYING.contains(form) && i > 0) {
        int from = before(passage, i - 1);
        if (from < i && !PRONOUNS.contains(form(passage, from))) {
          return span(passage, from, i - 1);
        }
      }
    }
    return null;
  }

  private static int after(Passage passage, int from) {
    int at = from;
    while (at + 1 < passage.words().size()
        && at - from < MOST_WORDS - 1
        && between(passage, at).isBlank()
        && !OPENING.contains(form(passage, at + 1))) {
      at++;
    }
    return at;
  }

  /** Goes back to where the speaker's noun phrase begins: a comma, a quotation mark, a clause. */
  private static int before(Passage passage, int last) {
    int at = last;
    while (at > 0
        && last - at < MOST_WORDS - 1
        && between(passage, at - 1).isBlank()
        && !OPENING.contains(form(passage, at - 1))) {
      at--;
    }
    return last - at >= MOST_WORDS - 1 ? last + 1 : at;
  }

  private static String between(Passage passage, int at) {
    return passage
        .source()
        .substring(passage.words().get(at).end(), passage.words().get(at + 1).start())
        .replace("-", " ")
        .replace("'", " ")
        .replace("’", " ");
  }

  private static String span(Passage passage, int from, int to) {
    if (from > to || from >= passage.words().size()) {
      return null;
    }
    int first = ARTICLES.contains(form(passage, from)) && from < to ? from + 1 : from;
    return passage
        .source()
        .substring(passage.words().get(first).start(), passage.words().get(to).end());
  }

  private static String form(Passage passage, int at) {
    return at >= 0 && at < passage.words().size() ? passage.words().get(at).form() : "";
  }
}
