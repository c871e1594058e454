package io.wirewatch.enrich.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import org.junit.jupiter.api.Test;

class VerbsTest {
  private static final String BODY =
      "The army said on Tuesday that fighters of Islamic State Khorasan Province had attacked the"
          + " post near the border and that three of its soldiers were killed in the fighting.";

  @Test
  void enrichKeepsTheNameAndTheTextAsTheyCame() {
    ObjectNode answer =
        new EnrichVerb()
            .answer(input("{'name':'n1','title':'Post attacked','body':'" + BODY + "'}"));
    assertThat(answer.get("name").asText()).isEqualTo("n1");
    assertThat(answer.at("/article/id").asText()).isEqualTo("n1");
    assertThat(answer.at("/article/body").asText()).isEqualTo(BODY);
    assertThat(answer.get("language").asText()).isEqualTo("en");
    assertThat(answer.at("/provenance/millis").size()).isPositive();
  }

  @Test
  void storiesAnswersInTheNamesOfTheInput() {
    StoriesVerb stories = new StoriesVerb();
    JsonNode first = input("{'name':'n1','title':'Post attacked','body':'" + BODY + "'}");
    JsonNode copy = input("{'name':'n2','title':'Three killed','body':'" + BODY + "'}");
    assertThat(stories.answer(first).get("storyId").asText()).isEqualTo("n1");
    ObjectNode second = stories.answer(copy);
    assertThat(second.get("name").asText()).isEqualTo("n2");
    assertThat(second.get("storyId").asText()).isEqualTo("n1");
    assertThat(second.get("duplicateOf").asText()).isEqualTo("n1");
  }

  @Test
  void storiesTakesEnrichedArticlesToo() {
    ObjectNode enriched =
        new EnrichVerb()
            .answer(input("{'name':'n1','title':'Post attacked','body':'" + BODY + "'}"));
    assertThat(new StoriesVerb().answer(enriched).get("storyId").asText()).isEqualTo("n1");
  }

  @Test
  void storiesForgetsNothingForLackOfDates() {
    StoriesVerb stories = new StoriesVerb();
    stories.answer(input("{'name':'n1','title':'Post attacked','body':'" + BODY + "'}"));
    ObjectNode dated =
        stories.answer(
            input(
                "{'name':'n2','title':'Three killed','body':'"
                    + BODY
                    + "','publishedAt':'2026-03-02T12:00:00Z'}"));
    assertThat(dated.get("storyId").asText()).isEqualTo("n1");
  }

  @Test
  void enrichSaysWhatIsMissing() {
    assertThatThrownBy(() -> new EnrichVerb().answer(input("{'title':'No name'}")))
        .hasMessage("the article has neither an id nor a name");
  }

  private static JsonNode input(String json) {
    return Json.read(json.replace('\'', '"'), JsonNode.class);
  }
}
