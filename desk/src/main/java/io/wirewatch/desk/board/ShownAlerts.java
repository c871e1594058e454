package io.wirewatch.desk.board;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The alerts that the board shows, in the order in which they were decided, with the newest attempt
 * of each delivery. Bounded; not thread-safe.
 */
final class ShownAlerts {
  private static final int MOST_ALERTS = 5_000;
  private static final int MOST_DELIVERIES = 20_000;

  private static final Comparator<Alert> IN_TIME =
      Comparator.comparing(Alert::decidedAt).thenComparing(Alert::id);

  private final TreeMap<Alert, Alert> inTime = new TreeMap<>(IN_TIME);
  private final Map<String, Alert> byId = new HashMap<>();
  private final Recent<Map<String, Delivery>> deliveries = new Recent<>(MOST_DELIVERIES, Map::size);

  /** Takes an alert and lets go of those before {@code since}; empty where it is one of them. */
  Optional<AlertCard> put(Alert alert, Instant since) {
    if (alert.decidedAt() == null || alert.decidedAt().isBefore(since)) {
      return Optional.empty();
    }
    Alert former = byId.put(alert.id(), alert);
    if (former != null) {
      inTime.remove(former);
    }
    inTime.put(alert, alert);
    while (inTime.size() > MOST_ALERTS || inTime.firstKey().decidedAt().isBefore(since)) {
      byId.remove(inTime.pollFirstEntry().getKey().id());
    }
    return Optional.of(card(alert));
  }

  /** Takes an attempt; false where its alert is not shown (yet). */
  boolean put(Delivery delivery) {
    Map<String, Delivery> of = deliveries.get(delivery.alertId());
    Map<String, Delivery> grown = of == null ? new LinkedHashMap<>() : new LinkedHashMap<>(of);
    grown.put(delivery.id(), delivery);
    deliveries.put(delivery.alertId(), grown);
    return byId.containsKey(delivery.alertId());
  }

  void forgetDeliveries(String alertId) {
    deliveries.remove(alertId);
  }

  int size() {
    return inTime.size();
  }

  Optional<Alert> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those decided at or after {@code earliest}, newest first. */
  List<AlertCard> newest(Instant earliest, int most) {
    List<AlertCard> cards = new ArrayList<>();
    for (Alert alert : inTime.descendingMap().values()) {
      if (cards.size() == most || alert.decidedAt().isBefore(earliest)) {
        break;
      }
      cards.add(card(alert));
    }
    return cards;
  }

  /** Those of a subscription, newest first. */
  List<Alert> of(String subscription) {
    return inTime.descendingMap().values().stream()
        .filter(alert -> alert.subscription().id().equals(subscription))
        .toList();
  }

  private AlertCard card(Alert alert) {
    Map<String, Delivery> made = deliveries.get(alert.id());
    return new AlertCard(alert, made == null ? List.of() : List.copyOf(made.values()));
  }
}
