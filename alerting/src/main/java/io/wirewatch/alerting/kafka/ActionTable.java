package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What people did, followed from the actions topic. */
final class ActionTable extends LogTableView<Action> implements Supplier<Actions> {
  private volatile Actions actions = Actions.NONE;

  ActionTable(ClientProperties clients, Duration startWithin) {
    super(Topics.ACTIONS, clients.consumer("alerting-actions-" + clients.instance()), startWithin);
  }

  @Override
  protected void changed(
      List<LogTable.Change<Action>> changes, LogTable.Snapshot<Action> snapshot) {
    actions = new Actions(snapshot.values().values());
  }

  @Override
  public Actions get() {
    return actions;
  }
}
