package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.source.PushNotice;
import io.wirewatch.ingest.publish.Journal.PageTicket;
import io.wirewatch.ingest.websub.Callback;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishers that tell us of news by a hub. */
class WebSubTest {
  private static final byte[] NEWS = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final Newsagent agent = Newsagent.polite();
  private final Callback callback = new Callback(Newsagent.SUBSCRIBER);
  private TestServer server;
  private TestServer hub;
  private int notices;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(agent.clock());
    hub = new TestServer(agent.clock());
    hub.on("/hub", Answer.of(202));
  }

  @AfterEach
  void stop() {
    agent.close();
    server.close();
    hub.close();
  }

  @Test
  void subscribesAtTheHubThatTheHeadersName() { // W01
    server.on(
        "/feed",
        Answer.body(
            Rss.of("one"),
            "Link",
            "<" + hub.url("/hub") + ">; rel=\"hub\", <" + server.url("/self") + ">; rel=self"));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
    assertThat(form().get("hub.mode")).isEqualTo("subscribe");
    assertThat(form().get("hub.topic")).isEqualTo(server.url("/self"));
    assertThat(form().get("hub.callback")).startsWith("https://wirewatch.example/websub/gazette/");
    assertThat(form().get("hub.secret")).hasSizeGreaterThan(20);
  }

  @Test
  void subscribesAtTheHubThatTheFeedNames() { // W01
    offersAHub();
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
    assertThat(form().get("hub.topic")).isEqualTo(server.url("/feed"));
  }

  @Test
  void echoesTheChallengeOnlyForATopicThatItAskedFor() { // W02
    subscribed();
    Map<String, String> query =
        Map.of(
            "hub.mode",
            "subscribe",
            "hub.topic",
            server.url("/feed"),
            "hub.challenge",
            "c-1",
            "hub.lease_seconds",
            "600");
    assertThat(callback.verification(path(), query).status()).isEqualTo(200);
    assertThat(callback.verification(path(), query).body()).isEqualTo("c-1");
    Map<String, String> other = new java.util.HashMap<>(query);
    other.put("hub.topic", "https://other.example/feed");
    assertThat(callback.verification(path(), other).status()).isEqualTo(404);
    assertThat(callback.verification("/websub/gazette/AAAA/BBBB", query).status()).isEqualTo(404);
    assertThat(callback.verification("/websub/", query).status()).isEqualTo(404);
  }

  @Test
  void renewsALeaseBeforeItEnds() { // W03
    subscribed();
    verified(600);
    assertThat(agent.state("gazette").push().leaseUntil()).isEqualTo(agent.now().plusSeconds(600));
    agent.pass(Duration.ofSeconds(599));
    assertThat(hub.asked("/hub")).hasSize(2);
  }

  @Test
  void renewsALeaseAfterARestart() { // W03
    subscribed();
    verified(600);
    try (Newsagent again = agent.restarted()) {
      again.pass(Duration.ofSeconds(590));
    }
    assertThat(hub.asked("/hub")).hasSize(2);
  }

  @Test
  void pollsAtOnceWhenTheHubTellsOfNews() { // W04
    subscribed();
    verified(864_000);
    agent.pass(Duration.ofMinutes(5));
    int before = server.asked("/feed").size();
    tell(sign("HmacSHA256", "sha256"));
    agent.pass(Duration.ofSeconds(5));
    assertThat(server.asked("/feed")).hasSize(before + 1);
  }

  @Test
  void answersAWrongSignatureLikeARightOneAndIgnoresIt() { // W04
    subscribed();
    for (String wrong :
        new String[] {"sha256=" + "0".repeat(64), sign("HmacSHA1", "sha1"), "sha256=", "x", null}) {
      Callback.Judged judged = callback.news(path(), wrong, NEWS);
      assertThat(judged.status()).isEqualTo(202);
      assertThat(judged.notice()).isNull();
    }
    assertThat(callback.news(path(), sign("HmacSHA512", "sha512"), NEWS).notice()).isNotNull();
  }

  @Test
  void stillAsksOnceADayBesideAWorkingPush() { // W05
    subscribed();
    verified(864_000);
    agent.pass(Duration.ofMinutes(5));
    tell(sign("HmacSHA256", "sha256"));
    agent.pass(Duration.ofMinutes(5));
    int before = server.asked("/feed").size();
    agent.pass(Duration.ofDays(3));
    assertThat(server.asked("/feed").size() - before).isBetween(2, 4);
  }

  @Test
  void pollsAsBeforeWhenTheLeaseHasEnded() { // W05
    subscribed();
    verified(7_200);
    agent.pass(Duration.ofMinutes(5));
    tell(sign("HmacSHA256", "sha256"));
    hub.on("/hub", Answer.of(500));
    agent.pass(Duration.ofHours(2));
    int before = server.asked("/feed").size();
    agent.pass(Duration.ofHours(8));
    assertThat(server.asked("/feed").size() - before).isGreaterThan(2);
  }

  @Test
  void believesNoHubThatKeptNewsFromUs() { // W05
    subscribed();
    verified(864_000);
    agent.pass(Duration.ofMinutes(5));
    tell(sign("HmacSHA256", "sha256"));
    agent.pass(Duration.ofMinutes(5));
    server.on("/feed", Answer.body(Rss.of("two", "one"), "ETag", "\"2\""));
    agent.pass(Duration.ofHours(26));
    assertThat(agent.titles()).contains("two");
    int before = server.asked("/feed").size();
    agent.pass(Duration.ofHours(20));
    assertThat(server.asked("/feed").size() - before).isGreaterThan(1);
    tell(sign("HmacSHA256", "sha256"));
    agent.pass(Duration.ofMinutes(5));
    assertThat(agent.state("gazette").push().lastPushAt()).isNotNull();
  }

  @Test
  void doesNotLetAHubHurryItsPublisher() {
    subscribed();
    verified(864_000);
    agent.pass(Duration.ofMinutes(5));
    int before = server.asked("/feed").size();
    for (int i = 0; i < 30; i++) {
      tell(sign("HmacSHA256", "sha256"));
      agent.pass(Duration.ofSeconds(2));
    }
    assertThat(server.asked("/feed").size() - before).isLessThanOrEqualTo(2);
  }

  private void offersAHub() {
    server.on(
        "/feed",
        Answer.body(
            Rss.with(
                "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\""
                    + hub.url("/hub")
                    + "\"/>",
                "one"),
            "ETag",
            "\"1\""));
  }

  private void subscribed() {
    offersAHub();
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
    assertThat(hub.asked("/hub")).hasSize(1);
  }

  private void verified(int seconds) {
    hand(new PushNotice(server.url("/feed"), seconds));
  }

  private void tell(String signature) {
    Callback.Judged judged = callback.news(path(), signature, NEWS);
    hand(judged.notice());
  }

  /** What the log would bring to the owner of the source. */
  private void hand(PushNotice notice) {
    agent.rounds().put(new Job.Notice(new PageTicket(0, 1_000 + notices++), "gazette", notice));
    agent.pass(Duration.ZERO);
  }

  private String sign(String method, String name) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(
          new SecretKeySpec(form().get("hub.secret").getBytes(StandardCharsets.UTF_8), method));
      return name + "=" + HexFormat.of().formatHex(mac.doFinal(NEWS));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private String path() {
    return URI.create(form().get("hub.callback")).getPath();
  }

  private Map<String, String> form() {
    List<Asked> asked = hub.asked("/hub");
    assertThat(asked).isNotEmpty();
    assertThat(asked.get(0).method()).isEqualTo("POST");
    return Arrays.stream(asked.get(0).body().split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }
}
