package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What applying a set of subscriptions would change in the book.
 *
 * @param create not in the book yet; each with version 1 and a generation of its own
 * @param change in the book with other content; each with the next version
 * @param delete ids that are in the book only
 * @param unchanged ids that stay as they are
 */
public record SubscriptionPlan(
    List<Subscription> create,
    List<Subscription> change,
    List<String> delete,
    List<String> unchanged) {

  public SubscriptionPlan {
    create = List.copyOf(create);
    change = List.copyOf(change);
    delete = List.copyOf(delete);
    unchanged = List.copyOf(unchanged);
  }

  /**
   * Compares what is wanted with what is in the book.
   *
   * @param generations gives a new generation; a deleted id that comes back is another subscription
   */
  public static SubscriptionPlan of(
      List<Subscription> wanted, Map<String, Subscription> book, Supplier<String> generations) {
    List<Subscription> create = new ArrayList<>();
    List<Subscription> change = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    Map<String, Subscription> byId =
        wanted.stream()
            .collect(
                Collectors.toMap(Subscription::id, Function.identity(), (a, b) -> b, TreeMap::new));
    for (Subscription one : byId.values()) {
      Subscription known = book.get(one.id());
      if (known == null) {
        create.add(numbered(one, 1, generations.get()));
      } else if (known.equals(numbered(one, known.version(), known.generation()))) {
        unchanged.add(one.id());
      } else {
        change.add(numbered(one, known.version() + 1, known.generation()));
      }
    }
    List<String> delete =
        book.keySet().stream().filter(id -> !byId.containsKey(id)).sorted().toList();
    return new SubscriptionPlan(create, change, delete, unchanged);
  }

  /** True where applying it would write nothing. */
  public boolean isEmpty() {
    return create.isEmpty() && change.isEmpty() && delete.isEmpty();
  }

  private static Subscription numbered(Subscription one, int version, String generation) {
    return one.toBuilder().version(version).generation(generation).build();
  }
}
