package io.wirewatch.enrich.severity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.topics.SeedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Topics, figures and severity of reports in Spanish, French and Portuguese, on short reports of
 * our own that were written beside the word lists: they show that the lists work, not how well they
 * do on real news.
 */
class LatinScriptTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  @Test
  void findsTheTopicsOfReportsInEachLanguage() throws IOException {
    for (JsonNode report : reports()) {
      Set<String> wanted = new HashSet<>();
      report.get("topics").forEach(topic -> wanted.add(topic.asText()));
      List<String> found = judged(report).topics().stream().map(TopicTag::id).toList();
      if (wanted.isEmpty()) {
        assertThat(found).as(title(report)).isEmpty();
      } else {
        assertThat(found).as(title(report)).containsAll(wanted);
      }
    }
  }

  @Test
  void tellsDeathFromQuietInEachLanguage() throws IOException {
    for (JsonNode report : reports()) {
      int score = judged(report).severity().score();
      assertThat(score >= 50).as(title(report) + " " + score).isEqualTo(severe(report));
    }
  }

  @Test
  void readsTheFiguresInEachLanguage() throws IOException {
    for (JsonNode report : reports()) {
      if (report.has("facts")) {
        assertThat(figures(judged(report).facts()))
            .as(title(report))
            .containsExactlyInAnyOrderElementsOf(wantedFigures(report));
      }
    }
  }

  @Test
  void readsEachLanguageByItsOwnWords() {
    assertThat(figures(judged("es", "Once muertos en un ataque").facts()))
        .containsExactly("killed 11 11");
    assertThat(figures(judged("en", "Once dead, the campaign lives again").facts())).isEmpty();
    assertThat(figures(judged("pt-BR", "Ataque no norte mata dois homens").facts()))
        .containsExactly("killed 2 2");
    assertThat(judged("fr", "Coup de feu ou coup de chance pour les vendeurs ?").topics())
        .isEmpty();
  }

  private static Set<String> figures(Collection<Fact> facts) {
    Set<String> figures = new HashSet<>();
    facts.forEach(
        fact -> figures.add(fact.kind().wireName() + " " + fact.min() + " " + fact.max()));
    return figures;
  }

  private static Set<String> wantedFigures(JsonNode report) {
    Set<String> figures = new HashSet<>();
    report
        .get("facts")
        .forEach(
            fact ->
                figures.add(
                    fact.get(0).asText()
                        + " "
                        + fact.get(1).asText()
                        + " "
                        + fact.get(2).asText("null")));
    return figures;
  }

  private static EventJudge.Judgement judged(JsonNode report) {
    return judged(
        Article.builder()
            .id("a")
            .title(title(report))
            .body(report.get("body").asText())
            .language(report.get("language").asText())
            .build());
  }

  private static EventJudge.Judgement judged(String language, String title) {
    return judged(Article.builder().id("a").title(title).language(language).build());
  }

  private static EventJudge.Judgement judged(Article article) {
    return JUDGE.judge(article, null, List.of(), List.of(), List.of());
  }

  private static String title(JsonNode report) {
    return report.get("title").asText();
  }

  private static boolean severe(JsonNode report) {
    return report.get("severe").asBoolean();
  }

  private static List<JsonNode> reports() throws IOException {
    try (InputStream in = LatinScriptTest.class.getResourceAsStream("/sets/latin-topics.jsonl")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> Json.read(line, JsonNode.class)).toList();
    }
  }
}
