package io.wirewatch.alerting.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.subscription.Tlp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubscriptionReaderTest {
  private final SubscriptionReader reader =
      new SubscriptionReader(
          query ->
              query.contains("!")
                  ? Optional.of(new QueryCheck.Problem(query.indexOf('!') + 1, "found '!'"))
                  : Optional.empty());

  @Test
  void readsEveryField() {
    Reading reading =
        reader.read(
            "durand.yaml",
            """
            id: durand-line
            subscriber: south-asia-desk
            query: 'topic:cross-border-threat AND severity:[40 TO *]'
            maxAge: 48h
            status: [actual, exercise]
            group: {by: story, wait: 30s, interval: 5m, repeat: 4h}
            mute: [{days: [sat, sun], from: "22:00", to: "06:00", zone: Asia/Kolkata, except: extreme}]
            rate: {per: 1h, max: 20, then: digest}
            inhibitedBy: [world]
            escalate: {after: 15m, to: [duty-officer]}
            deliver: [{to: soc-hook}, {email: desk@example.org}, {log: true}]
            tlp: AMBER+STRICT
            """);

    assertThat(reading.mistakes()).isEmpty();
    Subscription one = reading.subscriptions().get(0);
    assertThat(one.group())
        .isEqualTo(
            new Grouping(
                "story", Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4)));
    assertThat(one.status()).containsExactly(Status.ACTUAL, Status.EXERCISE);
    assertThat(one.mute().get(0).except()).isEqualTo(SeverityLevel.EXTREME);
    assertThat(one.rate().max()).isEqualTo(20);
    assertThat(one.inhibitedBy()).containsExactly("world");
    assertThat(one.escalate().to()).containsExactly("duty-officer");
    assertThat(one.deliver())
        .containsExactly(
            new Target("soc-hook", null, null),
            new Target(null, "desk@example.org", null),
            new Target(null, null, true));
    assertThat(one.tlp()).isEqualTo(Tlp.AMBER_STRICT);
  }

  @Test
  void writesOutWhatIsLeftOut() {
    Subscription one = reader.read("a.yaml", minimal("a")).subscriptions().get(0);

    assertThat(one.status()).containsExactly(Status.ACTUAL);
    assertThat(one.maxAge()).isEqualTo(Duration.ofHours(48));
    assertThat(one.group())
        .isEqualTo(new Grouping("story", Duration.ZERO, Duration.ofMinutes(5), null));
    assertThat(one.tlp()).isEqualTo(Tlp.AMBER);
  }

  @Test
  void namesEveryMistakeAtOnceWithLineAndColumn() {
    Reading reading =
        reader.read(
            "bad.yaml",
            """
            id: Bad Name
            subscribr: desk
            query: 'attack ! border'
            maxAge: two days
            tlp: PINK
            mute: [{from: 22, to: "06:00", zone: Asia/Kolkatta}]
            deliver: [{to: hook, email: a@example.org}]
            """);

    assertThat(reading.subscriptions()).isEmpty();
    assertThat(reading.mistakes())
        .extracting(mistake -> mistake.line() + ":" + mistake.column())
        .containsExactly("1:1", "1:5", "2:1", "3:16", "4:9", "5:6", "6:15", "6:38", "7:11");
    assertThat(reading.mistakes())
        .extracting(Mistake::message)
        .anyMatch(message -> message.contains("did you mean 'subscriber'"))
        .anyMatch(message -> message.contains("did you mean 'Asia/Kolkata'"))
        .anyMatch(message -> message.contains("query, column 8: found '!'"))
        .anyMatch(message -> message.contains("exactly one of to, email, log"));
  }

  @Test
  void refusesKeysThatNameFiles() {
    Reading reading = reader.read("a.yaml", minimal("a") + "secretFile: /etc/passwd\n");

    assertThat(reading.mistakes())
        .extracting(Mistake::message)
        .containsExactly("'secretFile': a subscription never names files");
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    Reading reading = reader.readAll(Map.of("a.yaml", minimal("a") + "---\n" + minimal("a")));

    assertThat(reading.mistakes())
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(6));
  }

  @Test
  void saysWhereTextIsNoYaml() {
    Reading reading = reader.read("a.yaml", "id: a\nquery: [unclosed\n");

    assertThat(reading.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(3);
              assertThat(mistake.message()).startsWith("not YAML");
            });
  }

  @Test
  void readsAListAndKeepsTheGoodOnes() {
    Reading reading =
        reader.read(
            "list.yaml",
            """
            - {id: a, subscriber: d, query: x, deliver: [{log: true}]}
            - {id: b, subscriber: d, query: '!', deliver: [{log: true}]}
            - {id: c, subscriber: d, query: y, deliver: [{log: true}]}
            """);

    assertThat(reading.subscriptions()).extracting(Subscription::id).containsExactly("a", "c");
    assertThat(reading.mistakes()).hasSize(1);
  }

  @Test
  void plansCreationChangeAndDeletion() {
    List<Subscription> wanted =
        reader
            .readAll(new TreeMap<>(Map.of("a.yaml", minimal("a"), "b.yaml", minimal("b"))))
            .subscriptions();
    SubscriptionPlan first = SubscriptionPlan.of(wanted, Map.of(), () -> "g1");
    assertThat(first.create()).extracting(Subscription::version).containsExactly(1, 1);

    Map<String, Subscription> book =
        Map.of("a", first.create().get(0), "old", first.create().get(1));
    SubscriptionPlan next =
        SubscriptionPlan.of(
            reader
                .readAll(Map.of("a.yaml", minimal("a") + "tlp: RED\n", "b.yaml", minimal("b")))
                .subscriptions(),
            book,
            () -> "g2");

    assertThat(next.change())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.version()).isEqualTo(2);
              assertThat(one.generation()).isEqualTo("g1");
            });
    assertThat(next.create()).extracting(Subscription::generation).containsExactly("g2");
    assertThat(next.delete()).containsExactly("old");
    assertThat(
            SubscriptionPlan.of(wanted, Map.of("a", wanted.get(0), "b", wanted.get(1)), () -> "")
                .isEmpty())
        .isTrue();
  }

  private static String minimal(String id) {
    return "id: " + id + "\nsubscriber: desk\nquery: attack\ndeliver: [{log: true}]\n";
  }
}
