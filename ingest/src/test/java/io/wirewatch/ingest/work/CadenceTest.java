package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.source.Health;
import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.ingest.work.TestServer.Answer;
import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a source is asked. */
class CadenceTest {
  private final Newsagent agent = Newsagent.polite();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(agent.clock());
  }

  @AfterEach
  void stop() {
    agent.close();
    server.close();
  }

  @Test
  void asksAFeedAtMostOnceAnHour() { // P01
    server.on("/feed", unchanging("\"1\""));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(1));
    assertThat(server.asked("/feed")).hasSizeBetween(5, 24);
    assertThat(gaps("/feed")).allMatch(gap -> gap.compareTo(Policy.polite().floor()) >= 0);
  }

  @Test
  void asksAFeedWithoutValidatorsFourTimesLess() { // P02
    server.on("/feed", Answer.body(Rss.of("one")));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(3));
    assertThat(gaps("/feed").subList(2, gaps("/feed").size()))
        .isNotEmpty()
        .allMatch(gap -> gap.compareTo(Duration.ofHours(4)) >= 0);
  }

  @Test
  void waitsAsLongAsTheAnswerStaysFresh() { // P03
    server.on(
        "/feed",
        Answer.body(
            Rss.of("one"),
            "ETag",
            "\"1\"",
            "Cache-Control",
            "public, max-age=46800",
            "Age",
            "3600"));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(1));
    assertThat(gaps("/feed").get(0)).isBetween(Duration.ofHours(12), Duration.ofHours(14));
  }

  @Test
  void readsExpiresWhereThereIsNoMaxAge() { // P04
    server.on(
        "/later",
        Answer.body(Rss.of("one"), "ETag", "\"1\"", "Expires", "Mon, 02 Mar 2026 14:00:00 GMT"));
    server.on("/zero", Answer.body(Rss.of("two"), "ETag", "\"2\"", "Expires", "0"));
    server.on(
        "/past",
        Answer.body(Rss.of("three"), "ETag", "\"3\"", "Expires", "Thu, 01 Jan 1970 00:00:00 GMT"));
    agent.polls("later", server.url("/later"));
    agent.polls("zero", server.url("/zero"));
    agent.polls("past", server.url("/past"));
    agent.pass(Duration.ofHours(20));
    assertThat(gaps("/later").get(0)).isGreaterThanOrEqualTo(Duration.ofHours(5).plusMinutes(59));
    assertThat(gaps("/zero").get(0)).isLessThan(Duration.ofHours(2));
    assertThat(gaps("/past").get(0)).isLessThan(Duration.ofHours(2));
  }

  @Test
  void asksDailyHoweverLongTheAnswerClaimsToStayFresh() { // P05
    server.on("/feed", Answer.body(Rss.of("one"), "Cache-Control", "max-age=31536000"));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(3));
    assertThat(gaps("/feed"))
        .isNotEmpty()
        .allMatch(gap -> gap.compareTo(Duration.ofHours(27)) <= 0);
  }

  @Test
  void stretchesTheIntervalAsTheFeedAsksButNeverShortensItBelowTheFloor() { // P06
    server.on("/ttl", Answer.body(Rss.with("<ttl>180</ttl>", "one"), "ETag", "\"1\""));
    server.on("/short", Answer.body(Rss.with("<ttl>1</ttl>", "two"), "ETag", "\"2\""));
    server.on(
        "/often",
        Answer.body(
            Rss.with(
                "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">hourly"
                    + "</sy:updatePeriod><sy:updateFrequency>60</sy:updateFrequency>",
                "three"),
            "ETag",
            "\"3\""));
    server.on(
        "/night",
        Answer.body(
            Rss.with(
                IntStream.range(9, 20)
                    .mapToObj(hour -> "<hour>" + hour + "</hour>")
                    .collect(Collectors.joining("", "<skipHours>", "</skipHours>")),
                "four"),
            "ETag",
            "\"4\""));
    for (String name : List.of("ttl", "short", "often", "night")) {
      agent.polls(name, server.url("/" + name));
    }
    agent.pass(Duration.ofHours(20));
    assertThat(gaps("/ttl").get(0)).isGreaterThanOrEqualTo(Duration.ofMinutes(180));
    assertThat(gaps("/short")).allMatch(gap -> gap.compareTo(Policy.polite().floor()) >= 0);
    assertThat(gaps("/often")).allMatch(gap -> gap.compareTo(Policy.polite().floor()) >= 0);
    assertThat(server.asked("/night").get(1).at()).isEqualTo("2026-03-02T20:00:00Z");
  }

  @Test
  void keepsToWhatTheFeedAskedWhileItSaysThatNothingChanged() { // P06
    String body = Rss.with("<ttl>180</ttl>", "one");
    server.on("/ttl", unchanging("\"1\"", body));
    server.on("/same", Answer.body(body.replace("one", "two")));
    agent.polls("ttl", server.url("/ttl")).polls("same", server.url("/same"));
    agent.pass(Duration.ofHours(23));
    for (String path : List.of("/ttl", "/same")) {
      assertThat(gaps(path))
          .isNotEmpty()
          .allMatch(gap -> gap.compareTo(Duration.ofMinutes(180)) >= 0);
    }
    assertThat(server.asked("/ttl").get(1).conditional()).isTrue();
  }

  @Test
  void staysAwayOnTheDaysThatAFeedSkips() { // P06
    String days = "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>";
    server.on("/feed", unchanging("\"1\"", Rss.with(days, "one")));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofDays(9));
    assertThat(server.asked("/feed"))
        .hasSizeGreaterThan(5)
        .noneMatch(
            asked ->
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                    .contains(asked.at().atZone(ZoneOffset.UTC).getDayOfWeek()));
    assertThat(server.asked("/feed").get(server.asked("/feed").size() - 1).at())
        .isAfter("2026-03-09T00:00:00Z");
  }

  @Test
  void asksBusyFeedsSoonerAndQuietOnesLater() { // P07
    server.on("/busy", growing(Duration.ofMinutes(72)));
    server.on("/quiet", unchanging("\"1\""));
    agent.polls("busy", server.url("/busy")).polls("quiet", server.url("/quiet"));
    agent.pass(Duration.ofDays(4));
    Duration busy = agent.state("busy").interval();
    Duration quiet = agent.state("quiet").interval();
    assertThat(quiet.toSeconds()).isGreaterThan(4 * busy.toSeconds());
    assertThat(busy).isGreaterThanOrEqualTo(Policy.polite().floor());
    assertThat(quiet).isLessThanOrEqualTo(Policy.polite().ceiling());
  }

  @Test
  void asksASourceThatBringsNewsEveryFewMinutesWithinAMinuteOfIt() {
    server.on("/wire", growing(Duration.ofMinutes(3)));
    agent.polls("wire", server.url("/wire")).pass(Duration.ofDays(1));
    assertThat(agent.state("wire").interval())
        .isBetween(Policy.polite().fastFloor(), Duration.ofSeconds(90));
  }

  @Test
  void keepsSourcesOutOfStep() throws IOException { // P08
    try (Newsagent fresh = new Newsagent(Policy.polite());
        TestServers many = new TestServers(fresh.clock(), 100)) {
      many.each(one -> one.on("/feed", unchanging("\"1\"")));
      many.each(one -> fresh.polls("s" + one.authority(), one.url("/feed")));
      fresh.pass(Duration.ofHours(8));
      Map<Long, Long> perSecond =
          many.asked().stream()
              .filter(asked -> asked.path().equals("/feed"))
              .collect(
                  Collectors.groupingBy(
                      asked -> asked.at().getEpochSecond(), Collectors.counting()));
      assertThat(perSecond.values()).hasSizeGreaterThan(100).allMatch(count -> count <= 5);
    }
  }

  @Test
  void doesNotAskAgainForARestart() { // P09
    server.on("/feed", unchanging("\"1\""));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(1));
    int before = server.asked().size();
    try (Newsagent again = agent.restarted()) {
      again.pass(Duration.ofMinutes(50));
    }
    assertThat(server.asked()).hasSize(before);
  }

  @Test
  void answersTenRefreshesWithOneConditionalRequest() { // P10
    server.on("/feed", unchanging("\"1\""));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofMinutes(10));
    for (int click = 0; click < 10; click++) {
      agent.rounds().refresh("gazette");
      agent.pass(Duration.ofSeconds(5));
    }
    assertThat(server.asked("/feed")).hasSize(2);
    assertThat(server.asked("/feed").get(1).conditional()).isTrue();
  }

  @Test
  void asksOnceForAUrlThatIsListedTwice() { // P11
    server.on("/feed", unchanging("\"1\""));
    agent.polls("first", server.url("/feed")).polls("second", server.url("/feed"));
    agent.pass(Duration.ofMinutes(30));
    assertThat(server.asked("/feed")).hasSize(1);
  }

  @Test
  void asksForTheSecondTwinWhenTheFirstLeaves() { // P11
    server.on("/feed", unchanging("\"1\""));
    agent.polls("first", server.url("/feed")).polls("second", server.url("/feed"));
    agent.pass(Duration.ofMinutes(30));
    agent.rounds().remove("first");
    agent.pass(Duration.ofHours(3));
    assertThat(agent.state("second").health()).isEqualTo(Health.OK);
    assertThat(server.asked("/feed")).hasSizeGreaterThan(1);
  }

  @Test
  void backsOffFromAFailingSourceAndComesBackByItself() {
    server.on("/feed", Answer.of(500), Answer.of(500), Answer.of(500), Answer.body(Rss.of("one")));
    agent.polls("gazette", server.url("/feed")).pass(Duration.ofHours(1));
    assertThat(gaps("/feed").get(0)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(67));
    assertThat(gaps("/feed").get(1)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(133));
    assertThat(gaps("/feed").get(2)).isBetween(Duration.ofSeconds(240), Duration.ofSeconds(265));
    assertThat(agent.state("gazette").health()).isEqualTo(Health.OK);
    assertThat(agent.titles()).containsExactly("one");
  }

  /** A feed that never changes and says so. */
  private static Function<Asked, Answer> unchanging(String tag) {
    return unchanging(tag, Rss.of("one"));
  }

  private static Function<Asked, Answer> unchanging(String tag, String body) {
    return asked ->
        tag.equals(asked.header("If-none-match")) ? Answer.of(304) : Answer.body(body, "ETag", tag);
  }

  /** A feed that brings an item each time so much has passed. */
  private Function<Asked, Answer> growing(Duration every) {
    return asked -> {
      int items = 1 + (int) (Duration.between(Newsagent.START, asked.at()).dividedBy(every));
      String tag = "\"" + items + "\"";
      if (tag.equals(asked.header("If-none-match"))) {
        return Answer.of(304);
      }
      String[] names =
          IntStream.iterate(items, i -> i > Math.max(0, items - 20), i -> i - 1)
              .mapToObj(i -> "item-" + i)
              .toArray(String[]::new);
      return Answer.body(Rss.of(names), "ETag", tag);
    };
  }

  private List<Duration> gaps(String path) {
    List<Instant> times = server.asked(path).stream().map(Asked::at).toList();
    return IntStream.range(1, times.size())
        .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
        .toList();
  }
}
