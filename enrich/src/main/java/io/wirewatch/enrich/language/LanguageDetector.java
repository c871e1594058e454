package io.wirewatch.enrich.language;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.enrich.text.Script;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of an article as a BCP 47 tag.
 *
 * <p>Plain signs decide first, for they are surer than statistics on short texts and cost less: the
 * script, the letters that only one language writes, and the share of English function words. The
 * model is asked about the rest; where it is unsure or the text is short, what feed or page
 * declares stands if the script allows it.
 */
public final class LanguageDetector {
  /** What is said when nothing tells. */
  public static final String UNDETERMINED = "und";

  /** Fewer letters than this are too few for the model. */
  private static final int ENOUGH = 50;

  /** As much as the model needs. */
  private static final int SAMPLE = 1500;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "said", "by",
          "from", "at", "has", "have", "it", "were", "as", "are", "his", "an", "after", "who", "he",
          "they");

  private final LanguageModel model;

  /** A detector that asks this model where plain signs do not tell. */
  public LanguageDetector(LanguageModel model) {
    this.model = model;
  }

  /** The language of an article's title and body. */
  public String detect(Article article) {
    String body = article.text("body");
    String text = body.isEmpty() ? article.text("summary") : body;
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    return detect(article.text("title") + "\n" + sample, article.language());
  }

  /** The language of a text of which one was declared, or {@code null}. */
  public String detect(String text, String declared) {
    Script script = Script.ofMost(text);
    if (script == null) {
      return told(declared);
    }
    return switch (script) {
      case ARABIC -> ArabicScript.language(text, declared);
      case DEVANAGARI -> allowed(declared, "hi", "mr", "ne", "sa", "mai");
      case CYRILLIC -> CyrillicScript.language(text, declared, model);
      case LATIN -> latin(text, declared);
      default -> guess(text).orElseGet(() -> told(declared));
    };
  }

  private String latin(String text, String declared) {
    if (isEnglish(text)) {
      return "en";
    }
    String told = told(declared);
    return letters(text) < ENOUGH ? told : guess(text).orElse(told);
  }

  /**
   * A region is left out: a flash that is declared en-GB is in the language of all other English.
   */
  private static String told(String declared) {
    return declared == null ? UNDETERMINED : primary(declared);
  }

  private Optional<String> guess(String text) {
    return model.guess(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
  }

  /** Whether one word in six is an English function word, as in any English prose. */
  private static boolean isEnglish(String text) {
    int words = 0;
    int function = 0;
    int from = 0;
    for (int i = 0; i <= text.length() && words < 150; i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > from) {
          words++;
          function += i - from <= 5 && ENGLISH.contains(text.substring(from, i)) ? 1 : 0;
        }
        from = i + 1;
      }
    }
    return words >= 12 && function * 6 >= words;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < ENOUGH; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** The declared language where it is one of these, else the first. */
  static String allowed(String declared, String... languages) {
    for (String language : languages) {
      if (declared != null && primary(declared).equals(language)) {
        return language;
      }
    }
    return languages[0];
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
  }
}
