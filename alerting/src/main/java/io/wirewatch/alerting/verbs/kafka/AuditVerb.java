package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.util.List;

/** The verb {@code audit}: reads the committed log and gives the balance of each stage. */
public final class AuditVerb {
  private final ClientProperties clients;

  public AuditVerb(ClientProperties clients) {
    this.clients = clients;
  }

  /** The books as they stand now. */
  public List<Balance> answer() {
    try (AuditScan scan = new AuditScan(clients, null)) {
      return scan.balances();
    }
  }
}
