package io.wirewatch.proving.alerting;

import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The embedded broker as a process of its own that comes back at its old address after it was
 * killed: {@code BrokerMain FOLDER PORT}.
 */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] args) throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println(AlertingMain.READY);
    broker.awaitStop();
  }
}
