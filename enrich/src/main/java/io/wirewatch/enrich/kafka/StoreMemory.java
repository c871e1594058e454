package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.story.CardCodec;
import io.wirewatch.enrich.story.StoryCard;
import io.wirewatch.enrich.story.StoryFile;
import io.wirewatch.enrich.story.StoryMemory;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps cards and stories in the three stores of the story task. */
final class StoreMemory implements StoryMemory {
  private final KeyValueStore<Long, byte[]> cards;
  private final KeyValueStore<String, byte[]> files;
  private final KeyValueStore<String, Long> numbers;

  StoreMemory(
      KeyValueStore<Long, byte[]> cards,
      KeyValueStore<String, byte[]> files,
      KeyValueStore<String, Long> numbers) {
    this.cards = cards;
    this.files = files;
    this.numbers = numbers;
  }

  /** Keys are big-endian and never negative, so the store's order is the order of assignment. */
  @Override
  public void eachCard(Consumer<StoryCard> reader) {
    try (KeyValueIterator<Long, byte[]> all = cards.all()) {
      while (all.hasNext()) {
        KeyValue<Long, byte[]> entry = all.next();
        reader.accept(CardCodec.read(entry.value));
      }
    }
  }

  @Override
  public void keep(StoryCard card) {
    cards.put(card.seq(), CardCodec.write(card));
  }

  @Override
  public void forget(StoryCard card) {
    cards.delete(card.seq());
  }

  @Override
  public StoryFile story(String id) {
    byte[] bytes = files.get(id);
    return bytes == null ? null : Json.read(bytes, StoryFile.class);
  }

  @Override
  public void keep(StoryFile file) {
    files.put(file.story().id(), Json.bytes(file));
  }

  @Override
  public void forget(StoryFile file) {
    files.delete(file.story().id());
  }

  @Override
  public void number(String name, long value) {
    if (value == 0) {
      numbers.delete(name);
    } else {
      numbers.put(name, value);
    }
  }

  @Override
  public void eachNumber(String prefix, BiConsumer<String, Long> reader) {
    try (KeyValueIterator<String, Long> all =
        numbers.prefixScan(prefix, Serdes.String().serializer())) {
      while (all.hasNext()) {
        KeyValue<String, Long> entry = all.next();
        reader.accept(entry.key, entry.value);
      }
    }
  }
}
