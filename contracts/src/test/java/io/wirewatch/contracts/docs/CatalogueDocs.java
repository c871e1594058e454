package io.wirewatch.contracts.docs;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.DurationText;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Topic;
import java.util.List;

/**
 * Writes the catalogue's documents: the AsyncAPI description, the page of topics, the page of
 * reasons.
 */
final class CatalogueDocs {
  private static final String MADE = "Made from the code by `DocumentsTest`; do not edit by hand.";

  private CatalogueDocs() {}

  /** File name of a topic's schema and sample, without its ending. */
  static String shapeName(Topic<?> topic) {
    return topic.eventType().substring("io.wirewatch.".length()).replaceAll("\\.v\\d+$", "");
  }

  /** {@code docs/topics.md}: all that a consumer in any language needs. */
  static String topicsPage() {
    StringBuilder out = new StringBuilder();
    out.append("# The topics\n\n").append(MADE).append("\n\n");
    out.append(
        """
        Values are UTF-8 JSON. Every field that is absent is unknown. Enums are open: map a value that you do not
        know to *unknown*. Fields may be added, never renamed or removed. Times are ISO 8601 UTC; the record's
        timestamp is the time at which this version of the article was fetched. Offsets into texts are UTF-16 code
        units, end exclusive. Read with `isolation.level=read_committed`; dedupe by the header `ce_id`.

        | header | value |
        |---|---|
        """);
    for (List<String> row : headers()) {
      out.append("| `").append(row.get(0)).append("` | ").append(row.get(1)).append(" |\n");
    }
    out.append(
        "\n| topic | carries | key | partitioned by | policy | kept | schema |\n|---|---|---|---|---|---|---|\n");
    Topics.all().forEach(topic -> appendRow(out, topic));
    out.append(
        """

        The partitioner for *key up to `/`* is Kafka's own murmur2 over the bytes of the key before its first slash, so
        that everything of one host, or one endpoint, has one owner. The number of partitions is fixed when a topic is
        made.
        """);
    return out.toString();
  }

  private static void appendRow(StringBuilder out, Topic<?> topic) {
    out.append("| `").append(topic.name()).append("` | ").append(topic.purpose());
    out.append(topic.singlePartition() ? " One partition." : "").append(" | ").append(topic.key());
    out.append(" | ")
        .append(topic.partitionedBy() == Topic.PartitionedBy.KEY ? "key" : "key up to `/`");
    out.append(" | ").append(topic.policy().setting());
    out.append(" | ")
        .append(topic.policy() == Topic.Policy.COMPACT ? "newest per key" : days(topic));
    out.append(" | [").append(topic.eventType()).append("](schemas/").append(shapeName(topic));
    out.append(".json) |\n");
  }

  /** {@code docs/reasons.md}: the closed set of reasons. */
  static String reasonsPage() {
    StringBuilder out = new StringBuilder("# Reasons\n\n" + MADE + "\n\n");
    out.append("Why something was rejected, held, dead-lettered, retried or noted.\n\n");
    out.append("| reason | meaning | trying again may help |\n|---|---|---|\n");
    for (Reason reason : Reason.values()) {
      out.append("| `").append(reason.wireName()).append("` | ").append(reason.meaning());
      out.append(" | ").append(reason.retriable() ? "yes" : "no").append(" |\n");
    }
    return out.toString();
  }

  /** {@code docs/asyncapi.yaml}: an AsyncAPI 3.0 document. */
  static String asyncApi() {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(MADE.replace("`", "")).append('\n');
    out.append(
        """
        asyncapi: 3.0.0
        info:
          title: Wirewatch
          version: 1.0.0
          description: The topics of Wirewatch. Values are JSON, headers are CloudEvents 1.0 in binary mode.
          license:
            name: Apache-2.0
        defaultContentType: application/json
        channels:
        """);
    Topics.all().forEach(topic -> appendChannel(out, topic));
    out.append("operations:\n");
    Topics.all().forEach(topic -> appendOperation(out, shapeName(topic)));
    out.append("components:\n  messages:\n");
    Topics.all().forEach(topic -> appendMessage(out, topic));
    out.append("  schemas:\n    headers:\n      type: object\n      properties:\n");
    for (List<String> row : headers()) {
      out.append("        ").append(row.get(0)).append(":\n          type: string\n");
      out.append("          description: ").append(quoted(row.get(1))).append('\n');
    }
    return out.toString();
  }

  private static void appendChannel(StringBuilder out, Topic<?> topic) {
    String name = shapeName(topic);
    out.append("  ").append(name).append(":\n");
    out.append("    address: ").append(topic.name()).append('\n');
    out.append("    description: ").append(quoted(topic.purpose())).append('\n');
    out.append("    messages:\n      ").append(name).append(":\n");
    out.append("        $ref: '#/components/messages/").append(name).append("'\n");
  }

  private static void appendOperation(StringBuilder out, String name) {
    out.append("  consume-").append(name.replace('.', '-')).append(":\n    action: receive\n");
    out.append("    channel:\n      $ref: '#/channels/").append(name.replace("/", "~1"));
    out.append("'\n");
  }

  private static void appendMessage(StringBuilder out, Topic<?> topic) {
    String name = shapeName(topic);
    out.append("    ").append(name).append(":\n      name: ").append(topic.eventType());
    out.append("\n      title: ").append(quoted(topic.purpose())).append('\n');
    out.append("      headers:\n        $ref: '#/components/schemas/headers'\n");
    out.append("      bindings:\n        kafka:\n          key:\n            type: string\n");
    out.append("            description: ").append(quoted(topic.key())).append('\n');
    out.append("      payload:\n        $ref: './schemas/").append(name).append(".json'\n");
  }

  private static List<List<String>> headers() {
    return List.of(
        List.of(EventHeaders.SPEC_VERSION, "1.0"),
        List.of(
            EventHeaders.ID,
            "Unique together with the source; an article's is its id, a colon and its version."),
        List.of(EventHeaders.SOURCE, "The service that wrote it."),
        List.of(EventHeaders.TYPE, "The type and its version."),
        List.of(EventHeaders.TIME, "The record's timestamp."),
        List.of(EventHeaders.SUBJECT, "What it is about, where the id does not say it."),
        List.of(EventHeaders.CONTENT_TYPE, "application/json"),
        List.of(EventHeaders.MODE, "live, backfill or replay; anything but live never alerts."),
        List.of(
            EventHeaders.WRITTEN_AT,
            "On `wirewatch.articles.enriched`: when it was written, by the clock of the service."));
  }

  private static String days(Topic<?> topic) {
    return topic.retention().toDays() > 0
        ? topic.retention().toDays() + " d"
        : DurationText.format(topic.retention());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
