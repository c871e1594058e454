package io.wirewatch.ingest.work;

import static io.wirewatch.contracts.ledger.Reason.ADDRESS_REFUSED;
import static io.wirewatch.contracts.ledger.Reason.CONNECT_FAILED;
import static io.wirewatch.contracts.ledger.Reason.HTTP_STATUS;
import static io.wirewatch.contracts.ledger.Reason.MALFORMED;
import static io.wirewatch.contracts.ledger.Reason.SCHEME_REFUSED;
import static io.wirewatch.contracts.ledger.Reason.TIMED_OUT;
import static io.wirewatch.contracts.ledger.Reason.TOO_LARGE;
import static io.wirewatch.contracts.ledger.Reason.TOO_MANY_REDIRECTS;
import static io.wirewatch.contracts.ledger.Reason.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.runtime.egress.PublicDouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All hostile servers of the set that {@code WIREWATCH_EVAL} names, at the same time, among well
 * behaved ones: each ends as it should, the others do not notice, and nothing but a public address
 * is ever connected to.
 */
class HostileServersTest {
  private static final int GOOD = 20;
  private static final Duration SPACING = Duration.ofMillis(100);
  private static final Duration GOOD_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Map<String, Set<Reason>> REFUSALS = refusals();

  @TempDir Path folder;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<String> forbidden = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> lookUps = new ConcurrentHashMap<>();
  private final Map<String, RawServer> servers = new HashMap<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private static Map<String, Set<Reason>> refusals() {
    Map<String, Set<Reason>> refusals = new TreeMap<>();
    refusals.put("gzip-.*bomb|endless-body|header.*|etag-huge|cookie-flood", Set.of(TOO_LARGE));
    refusals.put("gzip-double|gzip-lie|unknown-encoding", Set.of(TOO_LARGE, MALFORMED));
    refusals.put("gzip-truncated|short-body", Set.of(TRUNCATED));
    refusals.put("slow-drip|slow-headers|never-answers", Set.of(TIMED_OUT));
    refusals.put("rst-midway", Set.of(TRUNCATED, CONNECT_FAILED));
    refusals.put("http-09", Set.of(MALFORMED, CONNECT_FAILED));
    refusals.put("status-999|redirect-no-location", Set.of(HTTP_STATUS));
    refusals.put("redirect-(?:loop|chain-30)", Set.of(TOO_MANY_REDIRECTS));
    refusals.put("redirect-(?:file|ftp|gopher|jar)", Set.of(SCHEME_REFUSED));
    refusals.put(
        "redirect-(?:metadata|loopback.*|mapped-v6|compat-v6|decimal|octal|zero|cgnat|private|ula"
            + "|nat64)|dns-rebinding",
        Set.of(ADDRESS_REFUSED));
    refusals.put("redirect-port", Set.of(CONNECT_FAILED));
    return refusals;
  }

  @Test
  void endsEachAsItShouldWhileTheOthersGoOn() throws Exception {
    List<HostileCase> cases = cases();
    int canary = canary();
    RawServer target = server("news.example", (r, s, out) -> out.write(HostileCase.good()));
    for (HostileCase hostile : cases) {
      RawServer server = open(hostile, canary, target.port());
      if (hostile.name().equals("dns-rebinding")) {
        // The very port of the public server, on the address that the name is bound to next.
        forbid("127.0.0.1", server.port());
      }
    }
    try (LiveRounds rounds =
        new LiveRounds(SPACING, 16, PublicDouble.door(host -> List.of(address(host))))) {
      List<RawServer> good = new ArrayList<>();
      for (int i = 0; i < GOOD; i++) {
        good.add(server("good" + i + ".test", (r, s, out) -> out.write(HostileCase.good())));
        rounds.polls(source("good" + i, "good" + i + ".test", good.get(i).port(), GOOD_EVERY));
      }
      Instant began = Instant.now();
      cases.forEach(
          hostile ->
              rounds.polls(
                  source(hostile.name(), host(hostile), servers.get(host(hostile)).port(), null)));
      awaitPolls(rounds, cases);
      Duration slowest = Duration.between(began, Instant.now());

      assertThat(cases).allSatisfy(hostile -> judge(hostile, rounds));
      assertThat(forbidden).as("connections to addresses that are not public").isEmpty();
      assertThat(good)
          .allSatisfy(one -> assertThat(longestPause(one, began)).isLessThan(slowest.dividedBy(2)));
      assertThat(servers.get("news.example").requests())
          .isNotEmpty()
          .noneMatch(request -> request.contains("Authorization") || request.contains("pw"));
    }
  }

  private void judge(HostileCase hostile, LiveRounds rounds) {
    SourceState state = rounds.state(hostile.name());
    Set<Reason> reasons =
        REFUSALS.entrySet().stream()
            .filter(entry -> hostile.name().matches(entry.getKey()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElse(Set.of());
    if (reasons.isEmpty()) {
      assertThat(state.health()).as(hostile.name()).isEqualTo(Health.OK);
      return;
    }
    assertThat(state.lastFailure()).as(hostile.name()).isNotNull();
    assertThat(state.lastFailure().reason())
        .as("%s: %s", hostile.name(), state.lastFailure().detail())
        .isIn(reasons);
    assertThat(state.failures()).as(hostile.name()).isPositive();
    assertThat(state.etag()).as(hostile.name()).isNull();
    assertThat(rounds.published()).doesNotContain(hostile.name());
  }

  private static void awaitPolls(LiveRounds rounds, List<HostileCase> cases)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (cases.stream().anyMatch(c -> rounds.state(c.name()).lastPollAt() == null)
        && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(cases)
        .filteredOn(c -> rounds.state(c.name()).lastPollAt() == null)
        .extracting(HostileCase::name)
        .as("servers that hold us still")
        .isEmpty();
  }

  private static Duration longestPause(RawServer server, Instant began) {
    Duration longest = Duration.ZERO;
    Instant last = began;
    List<Instant> times = new ArrayList<>(server.times());
    times.add(Instant.now());
    for (Instant time : times) {
      Duration pause = Duration.between(last, time);
      longest = pause.compareTo(longest) > 0 ? pause : longest;
      last = time;
    }
    return longest;
  }

  /** Every name is at the public address, but for the one that is bound to another later on. */
  private InetAddress address(String host) {
    int before = lookUps.computeIfAbsent(host, h -> new AtomicInteger()).getAndIncrement();
    boolean rebound = host.startsWith("dns-rebinding") && before > 0;
    return rebound ? InetAddress.getLoopbackAddress() : PublicDouble.PUBLIC;
  }

  private RawServer open(HostileCase hostile, int canary, int target) throws IOException {
    if (!hostile.isRedirect()) {
      return server(host(hostile), (request, socket, out) -> hostile.answer(socket, out));
    }
    String location =
        hostile
            .entry()
            .path("headers")
            .path("Location")
            .asText()
            .replace("{CANARY}", String.valueOf(canary))
            .replace("news.example/", "news.example:" + target + "/");
    AtomicInteger hops = new AtomicInteger();
    return server(
        host(hostile),
        (request, socket, out) ->
            out.write(
                HostileCase.redirect(
                    location
                        .replace("?n=+1", "?n=" + hops.incrementAndGet())
                        .replace("{SELF}", "/feed"))));
  }

  private static String host(HostileCase hostile) {
    return hostile.name() + ".test";
  }

  private RawServer server(String host, RawServer.Answer answer) throws IOException {
    RawServer server = new RawServer(PublicDouble.PUBLIC, 0, answer);
    opened.add(server);
    servers.put(host, server);
    return server;
  }

  /** A port on which nobody may ever connect to us, on every loopback address that we have. */
  private int canary() throws IOException {
    int port = forbid("127.0.0.1", 0);
    try {
      forbid("::1", port);
    } catch (IOException e) {
      System.out.println("no IPv6 loopback here to listen on");
    }
    return port;
  }

  private int forbid(String address, int port) throws IOException {
    ServerSocket socket = new ServerSocket(port, 50, InetAddress.getByName(address));
    opened.add(socket);
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  forbidden.add(socket.accept() + " at " + socket);
                }
              } catch (IOException e) {
                return; // The end of the test.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return socket.getLocalPort();
  }

  private List<HostileCase> cases() throws Exception {
    String set = System.getenv("WIREWATCH_EVAL");
    Path script = set == null ? null : Path.of(set, "feeds", "gen_hostile.py");
    boolean there = script != null && Files.exists(script);
    if (!there) {
      System.out.println("skipped: hostile servers (WIREWATCH_EVAL is not set)");
    }
    assumeTrue(there);
    Process python =
        new ProcessBuilder("python3", script.toString(), folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(python.waitFor()).isZero();
    List<HostileCase> cases =
        HostileCase.read(folder, List.of("transport", "redirect")).stream()
            .filter(hostile -> !hostile.lacksItsBytes())
            .toList();
    assertThat(cases).hasSizeGreaterThan(40);
    return cases;
  }

  private static Source source(String id, String host, int port, Duration pollEvery) {
    return new Source(
        id,
        id,
        SourceKind.FEED,
        "http://" + host + ":" + port + "/feed",
        null,
        null,
        null,
        null,
        null,
        "feed-only",
        true,
        Status.TEST,
        pollEvery,
        null,
        false,
        null,
        null);
  }
}
