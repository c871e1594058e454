package io.wirewatch.alerting.ledger;

import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was to be sent where, and what became of it: one entry for each sending of an alert to an
 * endpoint. Not thread-safe.
 */
public final class Sendings {
  private final Map<String, List<Sending>> byAlert = new LinkedHashMap<>();
  private final Map<String, String> placeByDelivery = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Set<String> deliveredAlerts = new HashSet<>();
  private final Map<String, Map<String, Delivery>> others = new HashMap<>();
  private long entries;

  private static final class Sending {
    private final LogPosition at;
    private final String endpoint;
    private final String which;
    private Delivery last;

    private Sending(LogPosition at, String endpoint, String which) {
      this.at = at;
      this.endpoint = endpoint;
      this.which = which;
    }
  }

  void alert(LogPosition at, String alertId, List<String> to, String which) {
    List<Sending> sendings = byAlert.computeIfAbsent(alertId, id -> new ArrayList<>(1));
    for (String endpoint : to) {
      if (!endpoint.isEmpty()) {
        sendings.add(new Sending(at, endpoint, which));
        entries++;
      }
    }
    // It may have been sent while this was read.
    others.getOrDefault(alertId, Map.of()).values().stream().toList().forEach(this::attempt);
  }

  /** A delivery that is not done; to be read before the attempts. */
  public void waiting(DeliveryState state) {
    String delivery = state.endpoint() + "/" + state.deliveryId();
    stands(delivery, state.alert() == null ? null : place(state.alert(), state.endpoint()));
  }

  /** Nothing is left to do of a delivery, by the key of its state. */
  public void done(String delivery) {
    stands(delivery, null);
  }

  private void stands(String delivery, String place) {
    String before =
        place == null ? placeByDelivery.remove(delivery) : placeByDelivery.put(delivery, place);
    if (before != null) {
      waiting.computeIfPresent(before, (key, count) -> count == 1 ? null : count - 1);
    }
    if (place != null) {
      waiting.merge(place, 1, Integer::sum);
    }
  }

  /** An attempt to deliver. */
  public void attempt(Delivery delivery) {
    if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
      deliveredAlerts.add(delivery.alertId());
    }
    for (Sending one : byAlert.getOrDefault(delivery.alertId(), List.of())) {
      if (one.endpoint.equals(delivery.endpoint()) && isOf(delivery, one)) {
        one.last = delivery;
        others.getOrDefault(delivery.alertId(), new HashMap<>()).remove(delivery.id());
        return;
      }
    }
    // Sent again by hand, or of an alert that has expired.
    others.computeIfAbsent(delivery.alertId(), id -> new HashMap<>(1)).put(delivery.id(), delivery);
  }

  private static boolean isOf(Delivery delivery, Sending one) {
    String id = AlertId.ofDelivery(delivery.alertId(), delivery.channel(), one.endpoint, one.which);
    // An endpoint that was taken out of the settings has no channel's name any more.
    return id.equals(delivery.id()) || one.last == null && delivery.channel().equals("unknown");
  }

  boolean delivered(String alertId) {
    return deliveredAlerts.contains(alertId);
  }

  boolean pending(String alertId, Progress progress) {
    return byAlert.getOrDefault(alertId, List.of()).stream().anyMatch(one -> pends(one, progress));
  }

  /** Whether all attempts of all its sendings are over. */
  boolean over(String alertId) {
    return byAlert.getOrDefault(alertId, List.of()).stream()
        .allMatch(one -> one.last != null && one.last.outcome() != DeliveryOutcome.RETRY);
  }

  private boolean pends(Sending one, Progress progress) {
    boolean done = one.last != null && one.last.outcome() != DeliveryOutcome.RETRY;
    return !done && (progress.unread(one.at) || waiting.containsKey(place(one.at, one.endpoint)));
  }

  Balance balance(Progress progress) {
    Audit.Tally tally = new Audit.Tally();
    for (List<Sending> sendings : byAlert.values()) {
      for (Sending one : sendings) {
        if (pends(one, progress)) {
          tally.pending++;
        } else if (one.last != null) {
          count(one.last, tally);
        }
      }
    }
    List<Delivery> left = others.values().stream().flatMap(one -> one.values().stream()).toList();
    left.forEach(delivery -> count(delivery, tally));
    return tally.balance("deliver", entries + left.size());
  }

  private static void count(Delivery last, Audit.Tally tally) {
    switch (last.outcome()) {
      case DELIVERED -> tally.out++;
      case HELD -> tally.held(last.reason().wireName());
      case FAILED -> tally.failed(last.reason().wireName());
      case RETRY -> {
        // It was to be tried again, and nothing waits for that: missing.
      }
      default -> tally.pending++;
    }
  }

  private static String place(LogPosition at, String endpoint) {
    return at.partition() + "-" + at.offset() + "/" + endpoint;
  }
}
