package io.wirewatch.proving.ingest;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.egress.LoopbackDoor;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures ingest with many sources, each a host of its own: polls a second, processor time for
 * each, heap, and the restart. Broker and server run in the same process, so the figures are upper
 * bounds. Arguments: number of sources, seconds over which their first polls are spread.
 */
public final class IngestScale {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final AtomicInteger polls = new AtomicInteger();
  private final AtomicInteger robots = new AtomicInteger();
  private final AtomicLong lastPollNanos = new AtomicLong();
  private final ExecutorService threads = Executors.newFixedThreadPool(16);

  private IngestScale() {}

  public static void main(String[] arguments) throws Exception {
    new IngestScale().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    System.exit(0);
  }

  private void run(int number, int spreadSeconds) throws Exception {
    Path folder = Files.createTempDirectory("ingest-scale");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    int port = server.getAddress().getPort();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      Settings settings = settings(broker, folder, spreadSeconds);
      new TopicCreator(settings).start();
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        sources.add(source(i, port));
      }
      new SourceImport(settings).sources(sources);
      round(settings, port, number);
      restart(settings, port);
    }
    server.stop(0);
  }

  private void round(Settings settings, int port, int number) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long from = System.nanoTime();
    try (Lifecycle ingest = ingest(settings, port)) {
      ingest.start();
      while (polls.get() < number && seconds(from) < 900) {
        TimeUnit.SECONDS.sleep(10);
        System.out.printf(
            "%.0f s: %d polls, %d robots.txt%n", seconds(from), polls.get(), robots.get());
      }
      double took = (lastPollNanos.get() - from) / 1e9;
      double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
      System.gc();
      long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      System.out.printf(
          "%d sources polled in %.0f s: %.1f requests a second; processor %.0f s = %.2f cores,"
              + " %.1f ms a request (ingest, broker and server); heap %d MB%n",
          polls.get(),
          took,
          (polls.get() + robots.get()) / took,
          cpuSeconds,
          cpuSeconds / took,
          1000 * cpuSeconds / (polls.get() + robots.get()),
          heap >> 20);
    }
  }

  private void restart(Settings settings, int port) throws Exception {
    int before = polls.get() + robots.get();
    long from = System.nanoTime();
    try (Lifecycle ingest = ingest(settings, port)) {
      ingest.start();
      while (ingest.checks().values().stream().anyMatch(check -> check instanceof Check.NotReady)) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      System.out.printf("restart: ready after %.1f s%n", seconds(from));
      TimeUnit.SECONDS.sleep(20);
      System.out.printf(
          "restart: %d requests in the first 20 s, none of them due%n",
          polls.get() + robots.get() - before);
    }
  }

  private static Lifecycle ingest(Settings settings, int port) throws Exception {
    Meters meters = new Meters();
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(10));
    IngestService.parts(settings, meters, FailPoints.load(), LoopbackDoor.to(port, meters))
        .components()
        .forEach(lifecycle::add);
    return lifecycle;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
        robots.incrementAndGet();
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      polls.incrementAndGet();
      lastPollNanos.set(System.nanoTime());
      String host = exchange.getRequestHeaders().getFirst("Host");
      StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
      for (int item = 0; item < 5; item++) {
        feed.append("<item><title>Report ")
            .append(item)
            .append(" of ")
            .append(host)
            .append("</title><link>http://")
            .append(host)
            .append("/a")
            .append(item)
            .append("</link><description>A short text.</description></item>");
      }
      byte[] body = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Settings settings(EmbeddedBroker broker, Path folder, int spreadSeconds) {
    return new SettingsReader(KafkaSettings.all(), EgressSettings.all(), IngestSettings.all())
        .flags(
            Map.of(
                "kafka.bootstrap-servers",
                broker.bootstrapServers(),
                "kafka.state-dir",
                folder.resolve("state").toString(),
                "ingest.start-spread",
                spreadSeconds + "s",
                "ingest.workers",
                "64"))
        .read();
  }

  private static Source source(int number, int port) {
    return new Source(
        "s" + number,
        "Source " + number,
        SourceKind.FEED,
        "http://s" + number + ".test:" + port + "/feed",
        null,
        null,
        null,
        null,
        null,
        "feed-only",
        true,
        Status.TEST,
        null,
        null,
        false,
        null,
        null);
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
