package io.wirewatch.enrich.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.DocumentWords;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.NameModel;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import io.wirewatch.enrich.places.Gazetteer;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;

class NameModelTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();

  private static List<Entity> tag(String title, String body) {
    return TAGGER.tag(Article.builder().id("a").title(title).body(body).build(), "en");
  }

  private static List<String> named(List<Entity> entities, EntityType type) {
    return entities.stream().filter(e -> e.type() == type).map(Entity::name).toList();
  }

  @Test
  void scoresEveryLabelAsOpenNlpDoes() {
    AbstractModel reference = NameModelFile.shippedModel();
    NameModel own = NameModels.of(reference);
    SentenceFeatures features = new SentenceFeatures(NameModelFile.shippedClasses());
    List<String> tokens =
        List.of(
            "Gen.", "Asim", "Munir", "met", "the", "UN", "envoy", "in", "Kabul", "on", "Monday",
            ".");
    ListHints hints = new ListHints(Gazetteer.shipped(), Lists.names());
    features.of(tokens, hints.of(tokens), new DocumentWords(List.of(tokens)));
    for (int i = 0; i < tokens.size(); i++) {
      long[] context = SetTexts.context(features, i, Label.OUTSIDE, Label.OUTSIDE);
      double[] probabilities = reference.eval(FeatureText.of(context));
      float[] scores = own.scores(context);
      // OpenNLP divides by the largest score and takes a softmax: differences of logarithms tell.
      double largest = 1;
      for (float score : scores) {
        largest = Math.max(largest, Math.abs(score));
      }
      int first = reference.getIndex(Label.name(0));
      for (int label = 1; label < Label.COUNT; label++) {
        double theirs =
            Math.log(probabilities[reference.getIndex(Label.name(label))])
                - Math.log(probabilities[first]);
        assertThat((scores[label] - scores[0]) / largest).isCloseTo(theirs, within(1e-4));
      }
    }
  }

  @Test
  void findsPersonsOrganisationsAndPlaces() {
    List<Entity> found =
        tag(
            "",
            "Foreign Minister Ishaq Dar flew to Ankara on Tuesday to meet Hakan Fidan of Turkey.");
    assertThat(named(found, EntityType.PERSON)).contains("Ishaq Dar", "Hakan Fidan");
    assertThat(named(found, EntityType.LOCATION)).contains("Ankara", "Turkey");
  }

  @Test
  void givesASurnameAloneToTheManNamedInFull() {
    List<Entity> found =
        tag(
            "",
            "Asim Baloch was arrested in Quetta on Monday. Police said that Baloch had planned the attack.");
    assertThat(found)
        .filteredOn(e -> e.name().equals("Asim Baloch"))
        .singleElement()
        .satisfies(
            e ->
                assertThat(e.mentions())
                    .extracting(Mention::text)
                    .contains("Asim Baloch", "Baloch"));
  }

  @Test
  void readsHeadlinesInCapitals() {
    List<Entity> found =
        tag(
            "BLAST IN PESHAWAR KILLS THREE POLICE OFFICERS",
            "A blast in Peshawar killed three officers on Friday.");
    assertThat(found)
        .filteredOn(e -> e.name().equalsIgnoreCase("Peshawar"))
        .flatExtracting(Entity::mentions)
        .extracting(Mention::field)
        .contains("title", "body");
  }

  @Test
  void keepsMentionsApartAndTrueToTheText() {
    String body =
        "The India-Pakistan border at Wagah, near Lahore, was closed by the Border Security Force.";
    int last = 0;
    List<Mention> mentions =
        tag("", body).stream()
            .flatMap(e -> e.mentions().stream())
            .sorted(java.util.Comparator.comparingInt(Mention::start))
            .toList();
    assertThat(mentions).isNotEmpty();
    for (Mention m : mentions) {
      assertThat(m.start()).isGreaterThanOrEqualTo(last);
      assertThat(body.substring(m.start(), m.end())).isEqualTo(m.text());
      last = m.end();
    }
  }

  @Test
  void survivesBadTexts() {
    assertThat(tag("", "")).isEmpty();
    assertThat(tag("\uD800", "\uDC00 \uD83D \u202E\u0000 x")).isNotNull();
    assertThat(tag("", "Kabul ".repeat(200_000))).isNotEmpty();
    assertThat(tag("", "A".repeat(5_000_000))).isNotNull();
  }
}
