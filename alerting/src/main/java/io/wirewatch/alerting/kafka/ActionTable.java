package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.function.Supplier;

/** What people did, followed from the actions topic. */
final class ActionTable implements Component, Supplier<Actions> {
  private final LogTable<Action> table;
  private volatile Actions actions = Actions.NONE;

  ActionTable(ClientProperties clients, Duration startWithin) {
    this.table =
        new LogTable<>(
            Topics.ACTIONS,
            clients.consumer("alerting-actions-" + clients.instance()),
            startWithin,
            (changes, snapshot) -> actions = new Actions(snapshot.values().values()));
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public void start() throws Exception {
    table.start();
  }

  @Override
  public void stop() throws Exception {
    table.stop();
  }

  @Override
  public Check check() {
    return table.check();
  }

  @Override
  public Actions get() {
    return actions;
  }
}
