package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.TopicTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped definitions keep the promises that their own examples make. */
class TopicExamplesTest {
  private static final TopicTagger TAGGER = new TopicTagger(TopicBook.read(SeedFiles.shipped()));

  @TestFactory
  Stream<DynamicTest> meetsTheExamplesOfEachDefinition() {
    List<DynamicTest> tests = new ArrayList<>();
    for (TopicDefinition topic : TAGGER.book().topics()) {
      for (TopicDefinition.Example example : topic.examples()) {
        String name = topic.id() + (example.is() ? " is " : " is not ") + example.text();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(topicsOf(example.text()).contains(topic.id()))
                        .as(name)
                        .isEqualTo(example.is())));
      }
    }
    return tests.stream();
  }

  @Test
  void knowsTheTwelveTopicsEachWithExamplesOfBothSorts() {
    assertThat(TAGGER.book().topics())
        .extracting(TopicDefinition::id)
        .containsExactlyInAnyOrder(
            "cross-border-threat",
            "border-dispute",
            "terrorism",
            "armed-conflict",
            "security-operation",
            "organised-crime",
            "migration",
            "diplomacy",
            "civil-unrest",
            "disaster",
            "cyber",
            "weapons");
    assertThat(TAGGER.book().topics())
        .allSatisfy(
            topic -> {
              assertThat(topic.examples()).anyMatch(TopicDefinition.Example::is);
              assertThat(topic.examples()).anyMatch(example -> !example.is());
            });
  }

  @Test
  void leavesAsEvidenceTheVeryWordsOfTheText() {
    String body =
        "A suicide bomber blew himself up at a checkpoint on Sunday, killing five soldiers.";
    Report report = report("", body);
    for (TopicTag tag : TAGGER.tag(report)) {
      assertThat(tag.evidence()).isNotEmpty();
      assertThat(tag.evidence())
          .allSatisfy(e -> assertThat(body.substring(e.start(), e.end())).isEqualTo(e.text()));
    }
    assertThat(TAGGER.tag(report)).extracting(TopicTag::id).contains("terrorism");
  }

  @Test
  void anOldDeedToldByItsYearCountsLess() {
    String body = "Gunmen of a terrorist group attacked the market in %d and killed 84 people.";
    assertThat(terrorism(body.formatted(1998))).isLessThan(0.8 * terrorism(body.formatted(2026)));
    assertThat(terrorism(body.formatted(2025))).isEqualTo(terrorism(body.formatted(2026)));
  }

  private static double terrorism(String body) {
    Report report =
        report("Lamps for the dead of the market", body, Instant.parse("2026-11-27T12:00:00Z"));
    return TAGGER.judge(report).stream()
        .filter(verdict -> verdict.topic().id().equals("terrorism"))
        .mapToDouble(TopicTagger.Verdict::points)
        .sum();
  }

  private static List<String> topicsOf(String text) {
    String[] parts = text.split(" \\| ", 2);
    Report report = parts.length == 2 ? report(parts[0], parts[1]) : report(parts[0], "");
    return TAGGER.tag(report).stream().map(TopicTag::id).toList();
  }

  private static Report report(String title, String body) {
    return report(title, body, null);
  }

  private static Report report(String title, String body, Instant published) {
    return Report.of(
        TAGGER.book().cues(),
        Reading.of(title, null, body),
        List.of(),
        List.of(),
        List.of(),
        published,
        null);
  }
}
