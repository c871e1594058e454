package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Carries matches as JSON with the article first. An article is met by many subscriptions, and
 * their matches come one after the other: so it is written once for all of them, and read once.
 */
final class IncomingSerde implements Serde<Incoming>, Serializer<Incoming>, Deserializer<Incoming> {
  private static final byte[] BEGINNING = "{\"article\":".getBytes(StandardCharsets.UTF_8);

  /** Each partition may be at another article. */
  private static final int KEPT = 8;

  private final JsonSerde<Incoming> whole = JsonSerde.of(Incoming.class);
  private volatile Written written = new Written(null, null);
  private volatile List<Written> read = List.of();

  /** An article and its JSON. */
  private record Written(MatchedArticle article, byte[] json) {}

  @Override
  public byte[] serialize(String topic, Incoming incoming) {
    if (incoming == null || incoming.article() == null) {
      return whole.serialize(topic, incoming);
    }
    Written article = written;
    if (article.article() != incoming.article()) {
      article = new Written(incoming.article(), Json.bytes(incoming.article()));
      written = article;
    }
    return behind(article.json(), whole.serialize(topic, incoming.with(null)));
  }

  @Override
  public Incoming deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    for (Written known : read) {
      if (beginsWith(bytes, known.json())) {
        int rest = BEGINNING.length + known.json().length;
        byte[] others = Arrays.copyOfRange(bytes, rest, bytes.length);
        others[0] = '{';
        return whole.deserialize(topic, others).with(known.article());
      }
    }
    Incoming incoming = whole.deserialize(topic, bytes);
    if (incoming.article() != null) {
      keep(incoming.article(), bytes);
    }
    return incoming;
  }

  private void keep(MatchedArticle article, byte[] bytes) {
    byte[] json = Json.bytes(article);
    if (beginsWith(bytes, json)) {
      List<Written> kept = new ArrayList<>(read);
      kept.add(0, new Written(article, json));
      read = List.copyOf(kept.subList(0, Math.min(KEPT, kept.size())));
    }
  }

  /** The JSON of an object with the article as its first field. */
  private static byte[] behind(byte[] article, byte[] others) {
    byte[] all = Arrays.copyOf(BEGINNING, BEGINNING.length + article.length + others.length);
    System.arraycopy(article, 0, all, BEGINNING.length, article.length);
    int rest = BEGINNING.length + article.length;
    System.arraycopy(others, 0, all, rest, others.length);
    all[rest] = ',';
    return all;
  }

  private static boolean beginsWith(byte[] bytes, byte[] article) {
    int end = BEGINNING.length + article.length;
    return bytes.length > end
        && bytes[end] == ','
        && Arrays.equals(bytes, BEGINNING.length, end, article, 0, article.length)
        && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  @Override
  public Serializer<Incoming> serializer() {
    return this;
  }

  @Override
  public Deserializer<Incoming> deserializer() {
    return this;
  }

  @Override
  public void configure(java.util.Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}
}
