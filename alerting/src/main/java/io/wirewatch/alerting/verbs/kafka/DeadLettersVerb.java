package io.wirewatch.alerting.verbs.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The verbs {@code dead-letters list} and {@code replay}: a letter goes back to where it came from,
 * as it came. The stage that takes it knows article versions by {@code ce_id}: replayed twice is
 * replayed once.
 */
public final class DeadLettersVerb {
  private final ClientProperties clients;

  public DeadLettersVerb(ClientProperties clients) {
    this.clients = clients;
  }

  /**
   * What a replay did.
   *
   * @param replayed letters that went back
   * @param cut letters that were too large to be kept whole and cannot go back
   */
  public record Replay(List<LogPosition> replayed, List<LogPosition> cut) {

    public Replay {
      replayed = List.copyOf(replayed);
      cut = List.copyOf(cut);
    }
  }

  /** All letters, oldest first within each partition. */
  public List<DeadLetter> list() {
    List<DeadLetter> letters = new ArrayList<>();
    JsonSerde<DeadLetter> serde = JsonSerde.of(DeadLetter.class);
    try (LogScan scan = new LogScan(clients)) {
      scan.all(
          Topics.DEAD_LETTERS,
          record -> {
            if (serde.decode(record.value()) instanceof Decoded.Value<DeadLetter> good) {
              letters.add(good.value());
            }
            return true;
          });
    }
    return letters;
  }

  /** Sends the chosen letters back to their topics, all of them or none. */
  public Replay replay(Predicate<DeadLetter> chosen) {
    List<LogPosition> replayed = new ArrayList<>();
    List<LogPosition> cut = new ArrayList<>();
    List<DeadLetter> letters = list().stream().filter(chosen).toList();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(clients.transactionalProducer("dead-letters-replay"))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (DeadLetter letter : letters) {
        if (letter.truncated()) {
          cut.add(letter.origin());
        } else {
          producer.send(back(letter));
          replayed.add(letter.origin());
        }
      }
      producer.commitTransaction();
    }
    return new Replay(replayed, cut);
  }

  private static ProducerRecord<byte[], byte[]> back(DeadLetter letter) {
    byte[] key = letter.key() == null ? null : letter.key().getBytes(StandardCharsets.UTF_8);
    Optional<Article> article = articleOf(letter);
    Instant at = article.map(Article::fetchedAt).orElse(letter.at());
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(letter.origin().topic(), null, at.toEpochMilli(), key, letter.value());
    LogPosition origin = letter.origin();
    String id =
        article
            .map(Article::versionId)
            .orElse("replay:" + origin.topic() + "-" + origin.partition() + "-" + origin.offset());
    record.headers().add(EventHeaders.ID, id.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** The article in the bytes, raw or enriched, where they can be read by now. */
  private static Optional<Article> articleOf(DeadLetter letter) {
    try {
      JsonNode tree = Json.mapper().readTree(letter.value());
      Article article =
          Json.mapper()
              .treeToValue(tree.has("article") ? tree.get("article") : tree, Article.class);
      boolean known = article != null && article.id() != null && article.fetchedAt() != null;
      return known ? Optional.of(article) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
