package io.wirewatch.standalone.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed broker left in the cluster's metadata: that it is there, and leads everything.
 *
 * <p>A broker that starts while this stands elects itself as of old, learns a moment later that it
 * must register first, and loses its partitions. A transaction that the kill caught between its
 * decision and its markers is loaded in that moment; where the loss of the leader is seen before
 * the loss of the coordinator, Kafka 4.3 takes the partition for deleted, writes no marker and
 * calls the transaction complete. It then hangs for ever, and whoever reads the committed offsets
 * of that group waits for ever. So the controller first runs alone until the registration has
 * lapsed; that also spares the broker the wait for it.
 */
final class FormerRegistration {
  private static final Logger LOG = LoggerFactory.getLogger(FormerRegistration.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(5);

  private FormerRegistration() {}

  /** Whether the last broker of this directory stopped without saying so. */
  static boolean stands(Path directory) {
    return Files.exists(directory.resolve("__cluster_metadata-0"))
        && Files.notExists(directory.resolve(".kafka_cleanshutdown"));
  }

  /**
   * Runs a controller alone until no broker counts as present.
   *
   * <p>After ten seconds it gives up, and says so in the log: a broker that starts all the same is
   * better than none.
   *
   * @param controller the settings of the broker, as one that is a controller only
   */
  static void lapse(Properties controller) {
    controller.setProperty("broker.session.timeout.ms", "2");
    controller.setProperty("broker.heartbeat.interval.ms", "1");
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(controller, false), Time.SYSTEM);
    server.startup();
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (fencedBrokers() == 0 && System.nanoTime() < end) {
        Thread.sleep(GLANCE.toMillis());
      }
      if (fencedBrokers() == 0) {
        LOG.warn(
            "the killed broker's registration did not lapse within {} s; the broker starts all the"
                + " same, and a transaction that the kill caught may hang",
            PATIENCE.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static int fencedBrokers() {
    try {
      Object value =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName("kafka.controller:type=KafkaController,name=FencedBrokerCount"),
                  "Value");
      return ((Number) value).intValue();
    } catch (JMException e) {
      return 0; // not registered yet
    }
  }
}
