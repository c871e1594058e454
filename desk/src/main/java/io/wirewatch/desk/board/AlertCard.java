package io.wirewatch.desk.board;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.Delivery;
import java.util.List;

/**
 * An alert and what became of it.
 *
 * @param alert the alert
 * @param deliveries the newest attempt of each delivery
 */
public record AlertCard(Alert alert, List<Delivery> deliveries) {}
