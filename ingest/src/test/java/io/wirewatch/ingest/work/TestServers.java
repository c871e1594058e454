package io.wirewatch.ingest.work;

import io.wirewatch.ingest.work.TestServer.Asked;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Many servers, each a host of its own. */
final class TestServers implements AutoCloseable {
  private final List<TestServer> servers = new ArrayList<>();

  TestServers(InstantSource clock, int number) throws IOException {
    for (int i = 0; i < number; i++) {
      servers.add(new TestServer(clock));
    }
  }

  void each(Consumer<TestServer> action) {
    servers.forEach(action);
  }

  List<Asked> asked() {
    return servers.stream().flatMap(server -> server.asked().stream()).toList();
  }

  @Override
  public void close() {
    servers.forEach(TestServer::close);
  }
}
