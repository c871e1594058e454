package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** robots.txt, by RFC 9309. */
class RobotsRulesTest {
  private final Newsagent agent = Newsagent.polite();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(agent.clock());
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"1\""));
  }

  @AfterEach
  void stop() {
    agent.close();
    server.close();
  }

  @Test
  void asksForRobotsOnceADayAndConditionally() { // R01
    server.on(
        "/robots.txt",
        asked ->
            "\"r\"".equals(asked.header("If-none-match"))
                ? Answer.of(304)
                : Answer.body("User-agent: *\nDisallow: /private\n", "ETag", "\"r\""));
    agent.polls("gazette", server.url("/feed"));
    agent.pass(Duration.ofHours(23));
    assertThat(server.asked("/robots.txt")).hasSize(1);
    agent.pass(Duration.ofDays(3));
    List<Asked> asked = server.asked("/robots.txt");
    assertThat(asked.size()).isBetween(3, 5);
    assertThat(asked.subList(1, asked.size())).allMatch(Asked::conditional);
  }

  @Test
  void takesA404ForLeaveToFetch() { // R02
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
  }

  @Test
  void takesEvery4xxButA429ForLeaveToFetch() { // R02
    for (int status : new int[] {400, 401, 403, 410, 451}) {
      server.on("/robots.txt", Answer.of(status));
      try (Newsagent other = Newsagent.polite()) {
        other.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
        assertThat(other.titles()).as("HTTP %d", status).containsExactly("one");
      }
    }
  }

  @Test
  void fetchesNothingWhileRobotsCannotBeHad() { // R02
    server.on("/robots.txt", Answer.of(503), Answer.of(503), Answer.of(404));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofSeconds(50));
    assertThat(server.asked("/feed")).isEmpty();
    agent.pass(Duration.ofHours(1));
    assertThat(agent.titles()).containsExactly("one");
  }

  @Test
  void takesA429OnRobotsForNo() { // R02
    server.on("/robots.txt", Answer.of(429));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofHours(4));
    assertThat(server.asked("/feed")).isEmpty();
    assertThat(agent.state("gazette").health()).isEqualTo(Health.FAILING);
  }

  @Test
  void followsFiveRedirectsToRobots() { // R03
    for (int hop = 0; hop < 5; hop++) {
      server.on(
          hop == 0 ? "/robots.txt" : "/r" + hop, Answer.of(302, "Location", "/r" + (hop + 1)));
    }
    server.on("/r5", Answer.body("User-agent: *\nDisallow: /feed\n"));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(2));
    assertThat(server.asked("/r5")).hasSize(1);
    assertThat(server.asked("/feed")).isEmpty();
  }

  @Test
  void readsTheFirst500KibibytesOfRobots() { // R03
    StringBuilder file = new StringBuilder("User-agent: *\nDisallow: /early\n");
    while (file.length() < 600 * 1024) {
      file.append("# ").append("x".repeat(100)).append('\n');
    }
    file.append("Disallow: /feed\n");
    server.on("/robots.txt", Answer.body(file.toString()));
    server.on("/early", Answer.body(Rss.of("two")));
    agent.polls("gazette", server.url("/feed")).polls("early", server.url("/early"));
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
    assertThat(server.asked("/early")).isEmpty();
  }

  @Test
  void obeysTheLongestMatchAndItsOwnGroup() { // R04
    server.on(
        "/robots.txt",
        Answer.body(
            "User-agent: *\nDisallow: /\n\nUser-agent: wirewatch\nDisallow: /\nAllow: /feed$\n"));
    server.on("/feeds", Answer.body(Rss.of("two")));
    agent.polls("gazette", server.url("/feed")).polls("other", server.url("/feeds"));
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
    assertThat(server.asked("/feeds")).isEmpty();
  }

  @Test
  void doesNotFetchWhatRobotsForbidsAndSaysSo() { // R05
    server.on("/robots.txt", Answer.body("User-agent: *\nDisallow: /feed\n"));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(2));
    assertThat(server.asked("/feed")).isEmpty();
    assertThat(agent.state("gazette").health()).isEqualTo(Health.ROBOTS);
    assertThat(agent.dispositions()).extracting(d -> d.reason()).contains(Reason.ROBOTS);
  }

  @Test
  void fetchesWhatRobotsForbidsOnlyWhereTheListSaysSo() { // R05
    server.on("/robots.txt", Answer.body("User-agent: *\nDisallow: /feed\n"));
    agent.rounds().put(withLeave(SourceKind.FEED, "/feed"));
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
  }

  @Test
  void leaveForAFeedIsNoLeaveForItsPages() { // R05
    server.on("/robots.txt", Answer.body("User-agent: *\nDisallow: /\n"));
    server.on("/feed", teaserOf("/story"));
    agent.rounds().put(withLeave(SourceKind.FEED, "/feed"));
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("Short");
    assertThat(server.asked("/story")).isEmpty();
  }

  @Test
  void thereIsNoLeaveForAListing() { // R05
    server.on("/robots.txt", Answer.body("User-agent: *\nDisallow: /press\n"));
    agent.rounds().put(withLeave(SourceKind.LISTING, "/press"));
    agent.pass(Duration.ofHours(2));
    assertThat(server.asked("/press")).isEmpty();
    assertThat(agent.state("gazette").health()).isEqualTo(Health.ROBOTS);
  }

  @Test
  void obeysRobotsForPagesAndPublishesTheTeaserInstead() { // R05
    server.on("/robots.txt", Answer.body("User-agent: *\nDisallow: /story\n"));
    server.on("/teasers", teaserOf("/story"));
    agent.polls("teasers", server.url("/teasers")).pass(Duration.ofMinutes(1));
    assertThat(server.asked("/story")).isEmpty();
    assertThat(agent.titles()).containsExactly("Short");
    assertThat(agent.dispositions()).extracting(d -> d.reason()).contains(Reason.ROBOTS);
  }

  private Answer teaserOf(String page) {
    return Answer.body(
        "<rss version=\"2.0\"><channel><title>t</title><item><title>Short</title><link>"
            + server.url(page)
            + "</link><description>A teaser.</description>"
            + "<pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate></item></channel></rss>");
  }

  /** A source whose robots.txt does not count, the list says. */
  private Source withLeave(SourceKind kind, String path) {
    return new Source(
        "gazette",
        "gazette",
        kind,
        server.url(path),
        Map.of("item", "li"),
        null,
        null,
        null,
        null,
        null,
        true,
        Status.ACTUAL,
        null,
        null,
        true,
        null,
        null);
  }
}
