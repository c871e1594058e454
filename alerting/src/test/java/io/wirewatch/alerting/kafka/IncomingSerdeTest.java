package io.wirewatch.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.JsonSerde.MalformedRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many matches of an article share it, and nothing else of them. */
class IncomingSerdeTest {
  private final IncomingSerde serde = new IncomingSerde();

  @Test
  void readsWhatItWrote() {
    Match match = match(article("a"), "attack");
    assertThat(passed(Incoming.of(match)).whole()).isEqualTo(match);
    Incoming merge = Incoming.of("desk", new StoryMerge("younger", "older", Sample.T0));
    assertThat(passed(merge)).isEqualTo(merge);
  }

  @Test
  void readsTheArticleOfManyMatchesOnce() {
    MatchedArticle article = article("a");
    Match first = passed(Incoming.of(match(article, "attack"))).whole();
    Match second = passed(Incoming.of(match(article, "border"))).whole();
    assertThat(second).isEqualTo(match(article, "border"));
    assertThat(second.article()).isSameAs(first.article());
  }

  @Test
  void keepsArticlesApartThatComeInTurns() {
    List<MatchedArticle> articles = IntStream.range(0, 20).mapToObj(i -> article("a" + i)).toList();
    for (String clause : List.of("attack", "border")) {
      for (MatchedArticle article : articles) {
        Match match = match(article, clause);
        assertThat(passed(Incoming.of(match)).whole()).isEqualTo(match);
      }
    }
  }

  @Test
  void readsWhatAnEarlierReleaseWrote() {
    Match match = match(article("a"), "attack");
    byte[] earlier = Json.bytes(Map.of("subscriber", "desk", "match", match));
    assertThat(serde.deserialize("topic", earlier).whole()).isEqualTo(match);
  }

  @Test
  void writesJson() {
    Match match = match(article("a"), "attack");
    byte[] bytes = serde.serialize("topic", Incoming.of(match));
    assertThat(Json.read(bytes, Incoming.class)).isEqualTo(Incoming.of(match));
  }

  @Test
  void refusesWhatIsNoMatch() {
    byte[] bytes = serde.serialize("topic", Incoming.of(match(article("a"), "attack")));
    serde.deserialize("topic", bytes);
    byte[] cut = new String(bytes, StandardCharsets.UTF_8).replace("}", "").getBytes();
    assertThatThrownBy(() -> serde.deserialize("topic", cut)).isInstanceOf(MalformedRecord.class);
    byte[] open = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> serde.deserialize("topic", open)).isInstanceOf(MalformedRecord.class);
    assertThat(serde.deserialize("topic", null)).isNull();
  }

  private Incoming passed(Incoming incoming) {
    return serde.deserialize("topic", serde.serialize("topic", incoming));
  }

  private static MatchedArticle article(String id) {
    return MatchedArticle.of(Sample.enriched(id, "story", 0, 30, 1, 2), Mode.LIVE, false);
  }

  private static Match match(MatchedArticle article, String clause) {
    Why why = new Why(article.id(), clause, "title", 0, 6, "Attack", "Attack on a border post");
    return new Match(Sample.subscription(), 3, article, true, List.of(why));
  }
}
