package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import io.wirewatch.runtime.kafka.TableLetters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What people did, followed from the actions topic. */
final class ActionTable extends LogTableView<Action> implements Supplier<Actions> {
  private volatile Actions actions = Actions.NONE;

  ActionTable(ClientProperties clients, Duration startWithin, InstantSource clock) {
    super(
        Topics.ACTIONS,
        clients.consumer("alerting-actions-" + clients.instance()),
        startWithin,
        new TableLetters(clients, Stage.DECIDE, clock));
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
