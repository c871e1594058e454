package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.story.CardCodec;
import io.wirewatch.enrich.story.StoryCard;
import io.wirewatch.enrich.story.StoryFile;
import io.wirewatch.enrich.story.StoryMemory;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps cards and stories in the two stores of the story task. */
final class StoreMemory implements StoryMemory {
  private final KeyValueStore<Long, byte[]> cards;
  private final KeyValueStore<String, byte[]> files;

  StoreMemory(KeyValueStore<Long, byte[]> cards, KeyValueStore<String, byte[]> files) {
    this.cards = cards;
    this.files = files;
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
}
