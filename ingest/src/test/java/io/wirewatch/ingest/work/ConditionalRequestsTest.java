package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.source.Health;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent back to servers so that they need not send again what we have. */
class ConditionalRequestsTest {
  private final Newsagent agent = Newsagent.polite();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(agent.clock());
    agent.polls("gazette", server.url("/feed"));
  }

  @AfterEach
  void stop() {
    agent.close();
    server.close();
  }

  @Test
  void sendsTheEntityTagBackByteForByte() { // C01
    String tag = "W/\"a b,c\"";
    server.on(
        "/feed",
        asked ->
            tag.equals(asked.header("If-none-match"))
                ? Answer.of(304)
                : Answer.body(Rss.of("one"), "ETag", tag));
    agent.pass(Duration.ofHours(3));
    assertThat(feed(1).header("If-none-match")).isEqualTo(tag);
  }

  @Test
  void sendsLastModifiedBackAsItWasWritten() { // C02
    String odd = "Tue, 3 Jun 2003 09:39:21 EST";
    server.on("/feed", Answer.body(Rss.of("one"), "Last-Modified", odd));
    agent.pass(Duration.ofHours(3));
    assertThat(feed(1).header("If-modified-since")).isEqualTo(odd);
  }

  @Test
  void inventsNoValidators() { // C03
    server.on("/feed", Answer.body(Rss.of("one")));
    agent.pass(Duration.ofHours(6));
    assertThat(server.asked("/feed")).hasSizeGreaterThan(1).noneMatch(Asked::conditional);
  }

  @Test
  void sendsBothValidatorsWhenBothWereGiven() { // C04
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"1\"", "Last-Modified", "yesterday"));
    agent.pass(Duration.ofHours(3));
    assertThat(feed(1).header("If-none-match")).isEqualTo("\"1\"");
    assertThat(feed(1).header("If-modified-since")).isEqualTo("yesterday");
  }

  @Test
  void keepsTheValidatorsOfTheNewestBodyOnly() { // C05
    server.on(
        "/feed", Answer.body(Rss.of("one"), "ETag", "\"A\""), Answer.body(Rss.of("two", "one")));
    agent.pass(Duration.ofHours(6));
    assertThat(feed(1).header("If-none-match")).isEqualTo("\"A\"");
    assertThat(feed(2).conditional()).isFalse();
  }

  @Test
  void takesANewerDateFromA304AndCountsItAsSuccess() { // C06
    server.on(
        "/feed",
        Answer.body(Rss.of("one"), "Last-Modified", "then"),
        Answer.of(304, "Last-Modified", "now"));
    agent.pass(Duration.ofHours(6));
    assertThat(feed(2).header("If-modified-since")).isEqualTo("now");
    assertThat(agent.state("gazette").failures()).isZero();
    assertThat(agent.state("gazette").health()).isEqualTo(Health.OK);
    assertThat(agent.state("gazette").seen()).hasSize(1);
  }

  @Test
  void asksConditionallyAfterARestart() { // C07
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"A\""));
    agent.pass(Duration.ofMinutes(1));
    try (Newsagent again = agent.restarted()) {
      again.pass(Duration.ofHours(6));
    }
    assertThat(feed(1).header("If-none-match")).isEqualTo("\"A\"");
  }

  @Test
  void sendsNoValidatorToAnotherUrl() { // C08
    server.on(
        "/feed", Answer.body(Rss.of("one"), "ETag", "\"old\""), Answer.of(301, "Location", "/new"));
    server.on("/new", Answer.body(Rss.of("one", "two"), "ETag", "\"new\""));
    agent.pass(Duration.ofDays(3));
    List<Asked> moved = server.asked("/new");
    assertThat(moved.get(0).conditional()).isFalse();
    assertThat(moved.get(1).header("If-none-match")).isEqualTo("\"new\"");
    assertThat(moved).noneMatch(asked -> "\"old\"".equals(asked.header("If-none-match")));
  }

  @Test
  void keepsNoValidatorOfABodyThatCouldNotBeRead() { // C09
    server.on("/feed", Answer.body("<html>out of order</html>", "ETag", "\"broken\""));
    agent.pass(Duration.ofHours(1));
    assertThat(server.asked("/feed")).hasSizeGreaterThan(1).noneMatch(Asked::conditional);
  }

  @Test
  void keepsNoValidatorOfABodyThatWasCutThoughItsItemsAreRead() { // C09
    String whole = Rss.of("one", "two");
    String cut = whole.substring(0, whole.lastIndexOf("<item>") + 40);
    server.on("/feed", Answer.body(cut, "ETag", "\"1\""), Answer.body(whole, "ETag", "\"1\""));
    agent.pass(Duration.ofHours(6));
    assertThat(feed(1).conditional()).isFalse();
    assertThat(feed(2).header("If-none-match")).isEqualTo("\"1\"");
    assertThat(agent.titles()).contains("one", "two");
  }

  @Test
  void publishesNothingAgainWhenAServerIgnoresValidators() { // C10
    server.on("/feed", Answer.body(Rss.of("one", "two")));
    agent.pass(Duration.ofDays(2));
    assertThat(server.asked("/feed")).hasSizeGreaterThan(1);
    assertThat(agent.titles()).containsExactly("one", "two");
  }

  @Test
  void trustsNoValidatorLongerThanADay() { // C11
    server.on(
        "/feed",
        asked ->
            asked.conditional() ? Answer.of(304) : Answer.body(Rss.of("one"), "ETag", "\"same\""));
    agent.pass(Duration.ofHours(49));
    List<Asked> whole = server.asked("/feed").stream().filter(a -> !a.conditional()).toList();
    assertThat(whole).hasSize(3);
    assertThat(Duration.between(whole.get(0).at(), whole.get(1).at()))
        .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusSeconds(2));
  }

  @Test
  void neitherKeepsNorSendsAValidatorOfAMegabyte() {
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"" + "A".repeat(4_000) + "\""));
    agent.pass(Duration.ofHours(6));
    assertThat(server.asked("/feed")).hasSizeGreaterThan(1).noneMatch(Asked::conditional);
  }

  private Asked feed(int index) {
    return server.asked("/feed").get(index);
  }
}
