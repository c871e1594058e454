package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.article.ExtractionMethod;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.publish.Candidate;
import io.wirewatch.ingest.work.TestServer.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the items that a poll shows. */
class ItemsTest {
  private static final String PAGE =
      "<html><head><title>A bridge falls</title></head><body><article><h1>A bridge falls</h1><p>"
          + "The bridge over the river fell in the night, the governor said on Monday. ".repeat(40)
          + "</p></article></body></html>";

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
  void marksTheItemsOfAFirstPollAndNoOthers() {
    server.on("/feed", Answer.body(Rss.of("old")), Answer.body(Rss.of("new", "old")));
    agent.pass(Duration.ofHours(6));
    assertThat(agent.candidates()).extracting(Candidate::firstPoll).containsExactly(true, false);
    assertThat(agent.candidates().get(0).article().publishedAtOrigin())
        .isEqualTo(DateOrigin.FETCHED);
  }

  @Test
  void suspectsAGapWhenNothingShownWasSeenBefore() {
    server.on(
        "/feed",
        Answer.body(Rss.of("c", "b", "a")),
        Answer.body(Rss.of("d", "c", "b")),
        Answer.body(Rss.of("z", "y", "x")));
    agent.pass(Duration.ofHours(20));
    assertThat(agent.state("gazette").gaps()).isEqualTo(1);
    assertThat(agent.dispositions())
        .filteredOn(d -> d.reason() == Reason.GAP_SUSPECTED)
        .hasSize(1)
        .allMatch(d -> d.outcome() == Outcome.NOTED);
  }

  @Test
  void fetchesThePageOfATeaser() {
    server.on("/feed", teaser("/bridge"));
    server.on("/bridge", Answer.body(PAGE, "Content-Type", "text/html"));
    agent.pass(Duration.ofMinutes(1));
    Candidate candidate = agent.candidates().get(0);
    assertThat(candidate.article().extraction().method()).isNotEqualTo(ExtractionMethod.FEED);
    assertThat(candidate.article().body()).contains("the governor said on Monday");
    assertThat(candidate.article().title()).isEqualTo("Bridge");
  }

  @Test
  void publishesTheTeaserWhenItsPageCannotBeHad() {
    server.on("/feed", teaser("/bridge"));
    server.on("/bridge", Answer.of(500));
    agent.pass(Duration.ofMinutes(5));
    assertThat(agent.titles()).containsExactly("Bridge");
    assertThat(server.asked("/bridge")).hasSize(3);
    assertThat(reasons()).contains(Reason.HTTP_STATUS);
  }

  @Test
  void queuesAPageAgainThatRedirectsToAnotherHost() throws IOException {
    try (TestServer other = new TestServer(agent.clock())) {
      server.on("/feed", teaser("/bridge"));
      server.on("/bridge", Answer.of(302, "Location", other.url("/moved")));
      other.on("/moved", Answer.body(PAGE, "Content-Type", "text/html"));
      agent.pass(Duration.ofMinutes(2));
      assertThat(agent.batches())
          .anyMatch(
              batch ->
                  batch.pages().size() == 1
                      && batch.pages().get(0).hostKey().equals(other.authority())
                      && batch.pages().get(0).request().hops() == 1);
      assertThat(agent.candidates()).hasSize(1);
      assertThat(agent.candidates().get(0).article().aliasUrls()).contains(server.url("/bridge"));
    }
  }

  @Test
  void refusesAnItemWithoutAnythingToBeKnownBy() {
    server.on(
        "/feed",
        Answer.body(
            "<rss version=\"2.0\"><channel><title>t</title><item><author>a</author></item>"
                + "<item><title>Good</title><link>https://news.example/good</link></item>"
                + "</channel></rss>"));
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.dispositions())
        .filteredOn(d -> d.outcome() == Outcome.REJECTED)
        .extracting(Disposition::reason)
        .containsAnyOf(Reason.NO_IDENTITY, Reason.NO_TITLE);
  }

  @Test
  void takesAChangedItemAsACandidateAgain() {
    server.on(
        "/feed",
        Answer.body(Rss.of("one")),
        Answer.body(Rss.of("one").replace("<title>one</title>", "<title>one, corrected</title>")));
    agent.pass(Duration.ofHours(9));
    assertThat(agent.titles()).containsExactly("one", "one, corrected");
    assertThat(agent.candidates().get(0).article().id())
        .isEqualTo(agent.candidates().get(1).article().id());
  }

  private Answer teaser(String path) {
    return Answer.body(
        "<rss version=\"2.0\"><channel><title>t</title><item><title>Bridge</title><link>"
            + server.url(path)
            + "</link><description>A bridge fell.</description>"
            + "<pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate></item></channel></rss>");
  }

  private List<Reason> reasons() {
    return agent.dispositions().stream().map(Disposition::reason).toList();
  }
}
