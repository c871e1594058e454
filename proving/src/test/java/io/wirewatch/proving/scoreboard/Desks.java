package io.wirewatch.proving.scoreboard;

import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import java.time.Duration;
import java.util.List;

/** Subscriptions such as desks write: most wait for a name that never comes, some meet the news. */
final class Desks {
  private final MadeNews news;
  private final List<Target> targets;

  Desks(MadeNews news, List<Target> targets) {
    this.news = news;
    this.targets = targets;
  }

  /** The subscription of a number; one in a thousand asks for what much of the news is about. */
  Subscription subscription(int number) {
    Target target = targets.get(number % targets.size());
    return new Subscription(
        "desk-" + number,
        "subscriber-" + number % 500,
        query(number),
        Duration.ofDays(7),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(target),
        null,
        1,
        "g");
  }

  private String query(int number) {
    if (number % 1_000 == 0) {
      return "topic:(terrorism armed-conflict) AND country:PK AND \"" + news.phrase() + "\"";
    }
    return switch (number % 5) {
      case 0 -> "\"" + news.rareName() + "\" AND country:(PK AF)";
      case 1 -> names(3 + news.below(15));
      case 2 -> "\"" + news.rareName() + "\"~3 AND severity:[" + news.below(90) + " TO *]";
      case 3 -> "topic:terrorism AND title:" + news.rareName().split(" ")[0] + "*";
      default ->
          "near:\""
              + (news.below(120) - 60)
              + ","
              + (news.below(360) - 180)
              + ",50\" AND killed:[5 TO *]";
    };
  }

  private String names(int count) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < count; i++) {
      query.append(i == 0 ? "" : " OR ").append("entity:\"").append(news.rareName()).append('"');
    }
    return query.toString();
  }
}
