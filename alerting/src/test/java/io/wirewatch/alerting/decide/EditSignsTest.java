package io.wirewatch.alerting.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The signs are a short cut: they decide as the patterns alone do. */
class EditSignsTest {
  private static final int TEXTS = 60_000;

  /** All that the patterns know, and near misses. */
  private static final List<String> PARTS =
      List.of(
          "retraction",
          "retracted",
          "withdrawn",
          "kill notice",
          "rétractation",
          "retractación",
          "retratação",
          "article",
          "story",
          "report",
          "has been",
          "was",
          "is",
          "we",
          "have",
          "editors",
          "hereby",
          "retract",
          "retracts",
          "withdraw",
          "withdraws",
          "the",
          "this",
          "its",
          "dispatch",
          "retirons",
          "retire",
          "notre",
          "cet",
          "l'",
          "l’article",
          "est",
          "a été",
          "retiré",
          "retirée",
          "retira",
          "retiramos",
          "se retracta de",
          "la",
          "nota",
          "noticia",
          "artículo",
          "(correction",
          "correction",
          "corrected",
          "corrects",
          "clarification",
          "rectificatif",
          "corrección",
          "berichtigung",
          "korrektur",
          "уточнение",
          "исправлено",
          "تصحیح",
          "تصحيح",
          "تصويب",
          "更正",
          "earlier version of this",
          "amended",
          "our earlier",
          "earlier report",
          "this article",
          "misstated",
          "wrongly",
          "incorrectly",
          "mistakenly",
          "erroneously",
          "gave",
          "refiles to correct the headline",
          "withdrew",
          "story withdrawn",
          "the paper",
          "corrections",
          "retired",
          "troops",
          "a hill",
          "\n",
          "\n\n",
          ":",
          ".",
          "ſ",
          "İ",
          "ı",
          "\u212a");

  /** Letters that fold to ASCII ones, as a hostile or a badly converted text may have them. */
  private static final Map<Character, Character> ODD =
      Map.of('s', 'ſ', 'k', '\u212a', 'i', 'İ', 'I', 'ı');

  @Test
  void decideAsThePatternsAlone() {
    Random random = new Random(7);
    Map<Edit, Integer> seen = new EnumMap<>(Edit.class);
    for (int i = 0; i < TEXTS; i++) {
      String title = text(random);
      String body = text(random);
      Edit byPatterns = Edit.byPatterns(title + "\n\n" + body);
      Edit edit = Edit.of(Article.builder().id("a").version(2).title(title).body(body).build());
      assertThat(edit).as(title + "\n\n" + body).isEqualTo(byPatterns);
      seen.merge(edit, 1, Integer::sum);
    }
    assertThat(seen.values()).allMatch(count -> count > TEXTS / 100);
    assertThat(seen).containsOnlyKeys(Edit.values());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(8); left >= 0; left--) {
      String part = PARTS.get(random.nextInt(PARTS.size()));
      text.append(written(part, random)).append(random.nextInt(20) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String written(String part, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> part.toUpperCase(java.util.Locale.ROOT);
      case 1 -> odd(part, random);
      default -> part;
    };
  }

  private static String odd(String part, Random random) {
    StringBuilder odd = new StringBuilder();
    for (char c : part.toCharArray()) {
      odd.append(random.nextInt(3) == 0 ? ODD.getOrDefault(c, c) : c);
    }
    return odd.toString();
  }
}
