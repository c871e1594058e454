package io.wirewatch.query.match;

import io.wirewatch.query.language.Clause;

/** Says whether a folded word of an article meets a pattern. */
public sealed interface WordTest {

  /** Whether a folded word of an article meets it. */
  boolean meets(String word);

  /** What every word that meets it begins with. */
  String prefix();

  static WordTest of(Clause.Pattern pattern) {
    return pattern.isPrefix()
        ? new Prefix(pattern.literalPrefix())
        : new Wildcards(pattern.pattern(), pattern.literalPrefix());
  }

  /** Words that begin so. */
  record Prefix(String prefix) implements WordTest {
    @Override
    public boolean meets(String word) {
      return word.startsWith(prefix);
    }
  }

  /** Words that a pattern of letters, {@code *} and {@code ?} covers. */
  record Wildcards(String pattern, String prefix) implements WordTest {
    @Override
    public boolean meets(String word) {
      if (!word.startsWith(prefix)) {
        return false;
      }
      int p = 0;
      int w = 0;
      int star = -1;
      int resume = 0;
      while (w < word.length()) {
        char asked = p < pattern.length() ? pattern.charAt(p) : '\0';
        if (asked == '*') {
          star = p++;
          resume = w;
        } else if (asked == '?') {
          p++;
          w += Character.charCount(word.codePointAt(w));
        } else if (asked == word.charAt(w)) {
          p++;
          w++;
        } else if (star >= 0) {
          // Only the last star need ever be widened.
          p = star + 1;
          resume += Character.charCount(word.codePointAt(resume));
          w = resume;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      return p == pattern.length();
    }
  }
}
