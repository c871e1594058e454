package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One request at a time for each host, and time between two. */
class HostSpacingTest {

  @Test
  void asksAHostForOneThingAtATime() throws Exception { // H01
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(10);
    try (LiveRounds live = new LiveRounds(Duration.ofMillis(1), 10);
        TestServer server = new TestServer(InstantSource.system())) {
      for (int i = 0; i < 10; i++) {
        server.on(
            "/feed" + i,
            asked -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              Thread.yield();
              atOnce.decrementAndGet();
              all.countDown();
              return Answer.body(Rss.of("one"));
            });
        live.polls("s" + i, server.url("/feed" + i));
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(most).hasValue(1);
    }
  }

  @Test
  void leavesASecondBetweenTwoRequestsToAHost() throws IOException { // H02
    try (Newsagent agent = Newsagent.polite();
        TestServer server = new TestServer(agent.clock())) {
      for (int i = 0; i < 10; i++) {
        server.on("/feed" + i, Answer.body(Rss.of("one")));
        agent.polls("s" + i, server.url("/feed" + i));
      }
      agent.pass(Duration.ofMinutes(5));
      assertThat(server.asked()).hasSize(11); // ten feeds and robots.txt
      assertThat(gaps(server)).allMatch(gap -> gap.compareTo(Duration.ofSeconds(1)) >= 0);
    }
  }

  @Test
  void keepsTheCrawlDelayThatRobotsAsksFor() throws IOException { // H03
    try (Newsagent agent = Newsagent.polite();
        TestServer server = new TestServer(agent.clock())) {
      server.on("/robots.txt", Answer.body("User-agent: *\nCrawl-delay: 7\n"));
      for (int i = 0; i < 5; i++) {
        server.on("/feed" + i, Answer.body(Rss.of("one")));
        agent.polls("s" + i, server.url("/feed" + i));
      }
      agent.pass(Duration.ofMinutes(5));
      assertThat(server.asked()).hasSize(6);
      assertThat(gaps(server).subList(1, 5))
          .allMatch(gap -> gap.compareTo(Duration.ofSeconds(7)) >= 0);
    }
  }

  @Test
  void staysAwayFromAHostThatAsksForTooLongACrawlDelay() throws IOException { // H03
    try (Newsagent agent = Newsagent.polite();
        TestServer server = new TestServer(agent.clock())) {
      server.on("/robots.txt", Answer.body("User-agent: *\nCrawl-delay: 999\n"));
      server.on("/feed", Answer.body(Rss.of("one")));
      agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(2));
      assertThat(server.asked("/feed")).isEmpty();
      assertThat(agent.state("gazette").health()).isEqualTo(Health.ROBOTS);
      assertThat(agent.dispositions())
          .anyMatch(d -> d.reason() == Reason.ROBOTS && d.detail().contains("999 s"));
    }
  }

  @Test
  void aServerThatNeverAnswersHoldsUpNobodyElse() throws Exception { // H04
    int fast = 50;
    CountDownLatch all = new CountDownLatch(fast);
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LiveRounds live = new LiveRounds(Duration.ofMillis(1), 8);
        TestServers others = new TestServers(InstantSource.system(), fast)) {
      Thread holding = new Thread(() -> hold(mute));
      holding.setDaemon(true);
      holding.start();
      live.polls("mute", "http://127.0.0.1:" + mute.getLocalPort() + "/feed");
      others.each(
          one -> {
            one.on(
                "/feed",
                asked -> {
                  all.countDown();
                  return Answer.body(Rss.of("one"));
                });
            live.polls("s" + one.authority(), one.url("/feed"));
          });
      assertThat(all.await(15, TimeUnit.SECONDS)).isTrue();
      assertThat(live.state("mute").lastPollAt()).isNull();
    }
  }

  private static void hold(ServerSocket mute) {
    List<Socket> held = new ArrayList<>();
    try {
      while (true) {
        Socket socket = mute.accept();
        held.add(socket);
        InputStream in = socket.getInputStream();
        assertThat(in).isNotNull();
      }
    } catch (IOException closed) {
      held.clear();
    }
  }

  private static List<Duration> gaps(TestServer server) {
    List<Instant> times = server.asked().stream().map(Asked::at).toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return gaps;
  }
}
