package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server says when it does not want to be asked, and what we do about it. */
class RefusalsTest {
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
  void waitsTheSecondsThatA429Asks() { // S01
    server.on("/feed", Answer.of(429, "Retry-After", "3600"), Answer.body(Rss.of("one")));
    agent.pass(Duration.ofHours(3));
    assertThat(gap(0)).isBetween(Duration.ofSeconds(3600), Duration.ofSeconds(3961));
    assertThat(agent.titles()).containsExactly("one");
  }

  @Test
  void waitsUntilTheDateThatA429Names() { // S02
    server.on("/feed", Answer.of(429, "Retry-After", "Mon, 02 Mar 2026 13:00:00 GMT"));
    agent.pass(Duration.ofHours(6));
    assertThat(server.asked("/feed").get(1).at()).isAfterOrEqualTo("2026-03-02T13:00:00Z");
  }

  @Test
  void backsOffByItsOwnWhenRetryAfterIsMalformedOrPast() { // S02
    server.on(
        "/feed",
        Answer.of(429, "Retry-After", "soon"),
        Answer.of(429, "Retry-After", "Sun, 01 Mar 2026 13:00:00 GMT"));
    agent.pass(Duration.ofMinutes(10));
    assertThat(gap(0)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(67));
    assertThat(gap(1)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(133));
  }

  @Test
  void treatsA503WithRetryAfterAsA429() { // S03
    server.on("/feed", Answer.of(503, "Retry-After", "600"));
    agent.pass(Duration.ofMinutes(30));
    assertThat(gap(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(600));
    assertThat(agent.state("gazette").lastFailure().reason()).isEqualTo(Reason.RATE_LIMITED);
  }

  @Test
  void cutsAWaitOfDaysToOneDayAndSaysSo() { // S04
    server.on("/feed", Answer.of(429, "Retry-After", "317100"));
    agent.pass(Duration.ofDays(2));
    assertThat(gap(0)).isBetween(Duration.ofHours(24), Duration.ofHours(27));
    assertThat(agent.dispositions())
        .anyMatch(d -> d.reason() == Reason.RATE_LIMITED && d.detail().contains("317100"));
  }

  @Test
  void holdsTheWholeHostAfterA429() { // S05
    server.on("/feed", Answer.of(429, "Retry-After", "3600"));
    server.on("/other", Answer.body(Rss.of("one")));
    agent.pass(Duration.ofSeconds(10));
    agent.polls("other", server.url("/other")).pass(Duration.ofMinutes(59));
    assertThat(server.asked("/other")).isEmpty();
    agent.pass(Duration.ofMinutes(10));
    assertThat(server.asked("/other")).isNotEmpty();
  }

  @Test
  void stillHoldsTheHostAfterARestart() { // S05
    server.on("/feed", Answer.of(429, "Retry-After", "3600"));
    server.on("/other", Answer.body(Rss.of("one")));
    agent.pass(Duration.ofSeconds(10));
    try (Newsagent again = agent.restarted()) {
      again.polls("other", server.url("/other")).pass(Duration.ofMinutes(50));
      assertThat(server.asked("/other")).isEmpty();
    }
  }

  @Test
  void backsOffFurtherEachTimeUpToADayAndNeverStops() { // S06
    server.on("/feed", Answer.of(500));
    agent.pass(Duration.ofDays(14));
    List<Duration> gaps = gaps();
    for (int i = 1; i < 10; i++) {
      assertThat(gaps.get(i)).isGreaterThan(gaps.get(i - 1));
    }
    assertThat(gaps).allMatch(gap -> gap.compareTo(Duration.ofHours(27)) <= 0);
    assertThat(gaps.size()).isGreaterThan(15);
  }

  @Test
  void takesASourceUpAgainAfterTransientErrors() { // S07
    server.on("/feed", Answer.of(502), Answer.of(504), Answer.of(500), Answer.body(Rss.of("one")));
    agent.pass(Duration.ofHours(1));
    assertThat(agent.titles()).containsExactly("one");
    assertThat(agent.state("gazette").failures()).isZero();
  }

  @Test
  void stopsForGoodAfterA410AndSaysSo() { // S08
    server.on("/feed", Answer.of(410));
    agent.pass(Duration.ofDays(10));
    assertThat(server.asked("/feed")).hasSize(1);
    assertThat(agent.state("gazette").health()).isEqualTo(Health.GONE);
    assertThat(agent.dispositions())
        .anyMatch(
            d ->
                d.reason() == Reason.GONE
                    && d.outcome() == Outcome.FAILED
                    && d.detail().contains("polling has stopped"));
  }

  @Test
  void comesBackAfterA404() { // S09
    server.on("/feed", Answer.of(404), Answer.of(404), Answer.body(Rss.of("one")));
    agent.pass(Duration.ofHours(6));
    assertThat(gap(0)).isGreaterThanOrEqualTo(Duration.ofHours(1));
    assertThat(agent.titles()).containsExactly("one");
  }

  @Test
  void remembersAPermanentRedirectAfterThreePollsOverADay() { // S10
    server.on("/feed", Answer.of(301, "Location", "/new"));
    server.on("/new", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    agent.pass(Duration.ofHours(20));
    assertThat(agent.state("gazette").url()).isEqualTo(server.url("/feed"));
    agent.pass(Duration.ofDays(5));
    assertThat(agent.state("gazette").url()).isEqualTo(server.url("/new"));
    int before = server.asked("/feed").size();
    agent.pass(Duration.ofDays(3));
    assertThat(server.asked("/feed")).hasSize(before);
  }

  @Test
  void neverRemembersATemporaryRedirect() { // S10
    server.on("/feed", Answer.of(302, "Location", "/tmp"));
    server.on("/tmp", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    agent.pass(Duration.ofDays(8));
    assertThat(agent.state("gazette").url()).isEqualTo(server.url("/feed"));
    assertThat(server.asked("/feed")).hasSameSizeAs(server.asked("/tmp"));
  }

  @Test
  void doesNotRememberAPermanentRedirectToSomethingThatIsNoFeed() { // S11
    server.on("/feed", Answer.of(301, "Location", "/parked"));
    server.on("/parked", Answer.body("<html><body>This domain is for sale</body></html>"));
    agent.pass(Duration.ofDays(8));
    assertThat(agent.state("gazette").url()).isEqualTo(server.url("/feed"));
    assertThat(agent.state("gazette").failures()).isPositive();
    assertThat(agent.state("gazette").lastFailure().reason()).isEqualTo(Reason.REDIRECT_NOT_A_FEED);
  }

  @Test
  void slowsDownToOnceADayWhenItIsBlockedAndStaysWhoItIs() { // S12
    server.on("/feed", Answer.of(403, "cf-mitigated", "challenge"));
    agent.pass(Duration.ofDays(5));
    assertThat(server.asked("/feed").size()).isLessThanOrEqualTo(6);
    assertThat(agent.state("gazette").health()).isEqualTo(Health.BLOCKED);
    assertThat(server.asked("/feed").stream().map(asked -> asked.header("User-agent")).distinct())
        .hasSize(1);
  }

  @Test
  void recognisesAChallengeBehindAnyStatus() { // S12
    server.on(
        "/feed", new Answer(200, java.util.Map.of("cf-mitigated", "challenge"), new byte[] {'<'}));
    agent.pass(Duration.ofHours(1));
    assertThat(agent.state("gazette").health()).isEqualTo(Health.BLOCKED);
  }

  @Test
  void blamesNoSourceWhenTheNetworkIsDown() throws IOException { // S13
    try (Newsagent alone = Newsagent.polite()) {
      List<Integer> closed = closedPorts(6);
      for (int port : closed) {
        alone.polls("s" + port, "http://127.0.0.1:" + port + "/feed");
      }
      alone.pass(Duration.ofMinutes(10));
      assertThat(closed)
          .allSatisfy(
              port -> {
                assertThat(alone.state("s" + port).failures()).isZero();
                assertThat(alone.state("s" + port).health()).isEqualTo(Health.FRESH);
              });
    }
  }

  @Test
  void blamesASourceThatAloneCannotBeReached() throws IOException { // S13
    server.on("/feed", Answer.body(Rss.of("one")));
    int port = closedPorts(1).get(0);
    agent.polls("dead", "http://127.0.0.1:" + port + "/feed").pass(Duration.ofMinutes(10));
    assertThat(agent.state("dead").failures()).isPositive();
    assertThat(agent.state("dead").health()).isEqualTo(Health.FAILING);
  }

  @Test
  void blamesDeadHostsThoughSeveralFailInARow() throws IOException { // S13
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    List<Integer> closed = closedPorts(4);
    for (int port : closed) {
      agent.polls("s" + port, "http://127.0.0.1:" + port + "/feed");
    }
    agent.pass(Duration.ofHours(8));
    assertThat(closed)
        .allSatisfy(
            port -> {
              assertThat(agent.state("s" + port).health()).isEqualTo(Health.FAILING);
              assertThat(agent.state("s" + port).failures()).isBetween(4, 10);
            });
  }

  private static List<Integer> closedPorts(int number) throws IOException {
    List<ServerSocket> taken = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      taken.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : taken) {
      socket.close();
    }
    return ports;
  }

  private Duration gap(int index) {
    return gaps().get(index);
  }

  private List<Duration> gaps() {
    List<Asked> asked = server.asked("/feed");
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < asked.size(); i++) {
      gaps.add(Duration.between(asked.get(i - 1).at(), asked.get(i).at()));
    }
    return gaps;
  }
}
