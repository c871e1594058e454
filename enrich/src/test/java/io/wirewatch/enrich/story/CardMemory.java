package io.wirewatch.enrich.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps cards as the bytes that the store would hold, and all else beside them. */
final class CardMemory implements StoryMemory {
  private final Map<Long, byte[]> cards = new LinkedHashMap<>();
  private final HeapMemory others = new HeapMemory();

  long bytes() {
    return cards.values().stream().mapToLong(b -> b.length).sum();
  }

  @Override
  public void eachCard(Consumer<StoryCard> reader) {
    cards.values().forEach(bytes -> reader.accept(CardCodec.read(bytes)));
  }

  @Override
  public void keep(StoryCard card) {
    cards.put(card.seq(), CardCodec.write(card));
  }

  @Override
  public void forget(StoryCard card) {
    cards.remove(card.seq());
  }

  @Override
  public StoryFile story(String id) {
    return others.story(id);
  }

  @Override
  public void keep(StoryFile file) {
    others.keep(file);
  }

  @Override
  public void forget(StoryFile file) {
    others.forget(file);
  }

  @Override
  public void number(String name, long value) {
    others.number(name, value);
  }

  @Override
  public void eachNumber(String prefix, BiConsumer<String, Long> reader) {
    others.eachNumber(prefix, reader);
  }
}
