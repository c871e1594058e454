package io.wirewatch.query.synthetic;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.query.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Asks what desks ask, in fixed shares of each form; some of it taken from given articles. */
public final class SyntheticQueries {
  private final Lexicon lexicon;
  private final List<List<String>> texts;
  private final Words words;
  private final SplittableRandom chance;

  /** Phrases are drawn from the first few of {@code articles}, so that some queries match. */
  public SyntheticQueries(Lexicon lexicon, List<EnrichedArticle> articles, Words words, long seed) {
    this.lexicon = lexicon;
    this.words = words;
    this.chance = new SplittableRandom(seed);
    this.texts = articles.stream().map(a -> Tokens.of(a.article().body())).toList();
  }

  /** How common the words are that are asked for. */
  public enum Words {
    /** As desks ask: the commonest stands in one article of fifty. */
    TELLING(2_500),
    /** So that nearly every article meets every form: the commonest stands in every sixth. */
    COMMON(300);

    private final int commonest;

    Words(int commonest) {
      this.commonest = commonest;
    }
  }

  /** Forms of queries, with their share of each hundred. */
  public enum Form {
    TERM_AND_FACET(40),
    NAMES(20),
    SLOPPY(10),
    PATTERN(10),
    FUZZY(5),
    POINTS(5),
    NEGATED(5),
    NESTED(5);

    private final int share;

    Form(int share) {
      this.share = share;
    }

    static Form at(int number) {
      int rest = number % 100;
      for (Form form : values()) {
        if (rest < form.share) {
          return form;
        }
        rest -= form.share;
      }
      throw new IllegalStateException("shares do not make a hundred");
    }
  }

  /** A query and its form. */
  public record Asked(Form form, String text) {}

  /** The query of a number; the forms take turns. */
  public Asked query(int number) {
    Form form = Form.at(number);
    return new Asked(form, text(form));
  }

  private String text(Form form) {
    return switch (form) {
      case TERM_AND_FACET -> termOrPhrase() + " AND " + facet();
      case NAMES -> names(3 + chance.nextInt(18));
      case SLOPPY -> sloppy();
      case PATTERN -> pattern() + (chance.nextBoolean() ? " AND " + facet() : "");
      case FUZZY -> fuzzy() + (chance.nextInt(3) == 0 ? " AND " + facet() : "");
      case POINTS -> points();
      case NEGATED -> negated();
      case NESTED -> nested();
    };
  }

  private String termOrPhrase() {
    return switch (chance.nextInt(6)) {
      case 0 -> phrase(2 + chance.nextInt(2), 1);
      case 1 -> "title:" + word();
      case 2 -> "body:" + word();
      case 3 -> "entity:" + quoted(name());
      default -> word();
    };
  }

  private String facet() {
    return switch (chance.nextInt(4)) {
      case 0 -> "country:(" + country() + " " + country() + ")";
      case 1 -> "topic:" + topic();
      case 2 -> "topic:(" + topic() + " " + topic() + ")";
      default -> "country:" + country();
    };
  }

  private String names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String field = chance.nextInt(3) == 0 ? "" : chance.nextInt(4) == 0 ? "person:" : "entity:";
      names.add(field + quoted(name()));
    }
    return String.join(" OR ", names);
  }

  /** Words of one article near each other, some swapped, some said twice. */
  private String sloppy() {
    String phrase = phrase(2 + chance.nextInt(3), 1 + chance.nextInt(3));
    String field = chance.nextInt(3) == 0 ? "body:" : "";
    return field + phrase + "~" + (1 + chance.nextInt(8));
  }

  /** So many words of an article, each so many apart at most. */
  private String phrase(int count, int stride) {
    List<String> text = texts.get(chance.nextInt(texts.size()));
    List<String> phrase = new ArrayList<>();
    while (phrase.size() < count) {
      // Few phrases that people seek are made of frequent words alone.
      phrase.clear();
      int at = chance.nextInt(text.size() - count * stride - 1);
      for (int i = 0; i < count && (isTelling(text.get(at)) || i == 1 && count > 2); i++) {
        phrase.add(text.get(at));
        at += 1 + chance.nextInt(stride);
      }
    }
    if (stride > 1 && chance.nextInt(3) == 0) {
      java.util.Collections.swap(phrase, 0, 1);
    }
    if (stride > 1 && chance.nextInt(6) == 0) {
      phrase.set(phrase.size() - 1, phrase.get(0));
    }
    return quoted(String.join(" ", phrase));
  }

  private String pattern() {
    String word = chance.nextInt(4) == 0 ? name().split("[ -]")[0] : word();
    while (word.length() < 6) {
      word += word();
    }
    int cut =
        words == Words.COMMON
            ? 4 + chance.nextInt(word.length() - 4)
            : word.length() - 1 - chance.nextInt(2);
    String field = chance.nextInt(4) == 0 ? "title:" : chance.nextInt(6) == 0 ? "entity:" : "";
    return field
        + switch (chance.nextInt(4)) {
          case 0 ->
              word.substring(0, cut)
                  + "?"
                  + word.substring(cut + 1 > word.length() ? cut : cut + 1);
          case 1 -> word.substring(0, cut) + "*" + word.charAt(word.length() - 1);
          default -> word.substring(0, cut) + "*";
        };
  }

  private String fuzzy() {
    String word = chance.nextInt(3) == 0 ? name().split("[ -]")[0] : word();
    while (word.length() < 5) {
      word += word();
    }
    StringBuilder typo = new StringBuilder(word);
    int at = chance.nextInt(word.length() - 1);
    switch (chance.nextInt(4)) {
      case 0 -> typo.deleteCharAt(at);
      case 1 -> typo.insert(at, 'q');
      case 2 -> typo.setCharAt(at, 'w');
      default -> typo.insert(at, typo.charAt(at + 1)).deleteCharAt(at + 2);
    }
    boolean far = typo.length() >= 7 && chance.nextInt(4) == 0;
    return typo + (far ? "~2" : "~1");
  }

  private String points() {
    return switch (chance.nextInt(6)) {
      case 0, 1 -> {
        Lexicon.Spot spot = spot();
        yield String.format(
            Locale.ROOT,
            "near:\"%.3f,%.3f,%d\"",
            spot.lat() + chance.nextDouble(-0.3, 0.3) * 0.9,
            Math.max(-180, Math.min(180, spot.lon() + chance.nextDouble(-0.3, 0.3))),
            5 + chance.nextInt(300));
      }
      case 2 -> "near:\"" + Lexicon.FEATURE + "," + (5 + chance.nextInt(100)) + "\" AND " + facet();
      case 3 -> "killed:[" + (10 + chance.nextInt(40)) + " TO *] AND " + facet();
      case 4 -> "severity:[" + (80 + chance.nextInt(20)) + " TO *] AND " + facet();
      default ->
          word()
              + " AND publishedAt:[2025-0"
              + (1 + chance.nextInt(9))
              + " TO *] AND storySize:{2 TO 20}";
    };
  }

  private String negated() {
    return switch (chance.nextInt(4)) {
      case 0 -> word() + " -" + word();
      case 1 -> "entity:" + quoted(name()) + " AND NOT " + facet();
      case 2 -> "topic:" + topic() + " AND country:" + country() + " AND NOT " + phrase(2, 1);
      default -> word() + " AND NOT (" + pattern() + " OR " + facet() + ")";
    };
  }

  private String nested() {
    return "("
        + termOrPhrase()
        + " AND ("
        + word()
        + " OR ("
        + facet()
        + " AND NOT "
        + word()
        + "))) OR (entity:"
        + quoted(name())
        + " AND severity:[20 TO *] AND (reliability:(A B C) OR "
        + facet()
        + "))";
  }

  private boolean isTelling(String word) {
    return words == Words.COMMON ? word.length() > 5 : lexicon.isRarer(word, words.commonest / 5);
  }

  private String word() {
    return lexicon.contentWord(chance, words.commonest);
  }

  private String name() {
    return switch (chance.nextInt(4)) {
      case 0 -> lexicon.groups.get(chance.nextInt(lexicon.groups.size()));
      case 1 -> spot().name();
      default -> lexicon.people.get(chance.nextInt(lexicon.people.size()));
    };
  }

  private Lexicon.Spot spot() {
    return lexicon.places.get(chance.nextInt(lexicon.places.size()));
  }

  private String country() {
    return lexicon.countries.get(Lexicon.skewed(chance, lexicon.countries.size()));
  }

  private String topic() {
    return Lexicon.TOPICS.get(chance.nextInt(Lexicon.TOPICS.size()));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
