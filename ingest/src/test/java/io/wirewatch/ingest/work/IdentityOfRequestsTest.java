package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who we say we are, and what we do not do. */
class IdentityOfRequestsTest {
  private static final int CAP = 16 << 20;

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
  void namesProductAndVersionTheSameEverywhere() { // I01
    server.on("/feed", Answer.body(Rss.of("one")));
    agent.pass(Duration.ofDays(1));
    assertThat(server.asked())
        .extracting(asked -> asked.header("User-agent"))
        .allMatch(name -> name.matches("Wirewatch/[0-9]+\\.[0-9]+.*\\(.+\\).*"))
        .containsOnly(server.asked().get(0).header("User-agent"));
  }

  @Test
  void tellsServersHowToReachWhoeverRunsIt() { // I01
    server.on("/feed", Answer.body(Rss.of("one")));
    try (Newsagent known =
        Newsagent.with(Map.of("egress.contact", "https://monitor.example/about"))) {
      known.polls("gazette", server.url("/feed")).pass(Duration.ofDays(1));
    }
    assertThat(server.asked())
        .hasSizeGreaterThan(2)
        .extracting(asked -> asked.header("User-agent"))
        .allMatch(
            name -> name.matches("Wirewatch/[0-9.]+ \\(\\+https://monitor\\.example/about\\)"));
  }

  @Test
  void asksForFeedsAndForEncodingsThatItReads() { // I02
    server.on("/feed", Answer.body(Rss.of("one")));
    agent.pass(Duration.ofMinutes(1));
    Asked asked = server.asked("/feed").get(0);
    assertThat(asked.header("Accept")).contains("application/rss+xml", "application/atom+xml");
    assertThat(asked.header("Accept-encoding").toLowerCase(Locale.ROOT).split("\\s*,\\s*"))
        .isSubsetOf("gzip", "deflate", "br", "identity");
  }

  @Test
  void keepsNoCookieAndAddsNothingToTheUrl() { // I03
    server.on("/feed", Answer.body(Rss.of("one"), "Set-Cookie", "id=1; Path=/", "ETag", "\"1\""));
    agent.pass(Duration.ofHours(6));
    assertThat(server.asked("/feed"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            asked -> {
              assertThat(asked.header("Cookie")).isNull();
              assertThat(asked.header("Referer")).isNull();
            });
    assertThat(server.asked()).extracting(Asked::path).containsOnly("/feed", "/robots.txt");
  }

  @Test
  void sendsOneGetForAPollAndNothingBeside() { // I04
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    agent.pass(Duration.ofHours(12));
    assertThat(server.asked()).extracting(Asked::method).containsOnly("GET");
    assertThat(server.asked("/robots.txt")).hasSize(1);
    assertThat(server.asked("/favicon.ico")).isEmpty();
    assertThat(server.asked("/feed")).hasSize(agent.batches().size());
  }

  @Test
  void cutsABodyOverTheCapAndReportsIt() { // I05
    byte[] endless = new byte[CAP + 1_000_000];
    java.util.Arrays.fill(endless, (byte) ' ');
    server.on("/feed", new Answer(200, Map.of("Content-Type", "application/rss+xml"), endless));
    agent.pass(Duration.ofSeconds(30));
    assertThat(agent.state("gazette").lastFailure().reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(agent.candidates()).isEqualTo(List.of());
  }
}
