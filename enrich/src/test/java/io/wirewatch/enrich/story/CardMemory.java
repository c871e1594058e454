package io.wirewatch.enrich.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps cards as the bytes that the store would hold, and stories beside them. */
final class CardMemory implements StoryMemory {
  private final Map<Long, byte[]> cards = new LinkedHashMap<>();
  private final HeapMemory stories = new HeapMemory();

  long bytes() {
    return cards.values().stream().mapToLong(b -> b.length).sum();
  }

  private final TreeMap<String, Long> numbers = new TreeMap<>();

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
    return stories.story(id);
  }

  @Override
  public void keep(StoryFile file) {
    stories.keep(file);
  }

  @Override
  public void forget(StoryFile file) {
    stories.forget(file);
  }

  @Override
  public void number(String name, long value) {
    if (value == 0) {
      numbers.remove(name);
    } else {
      numbers.put(name, value);
    }
  }

  @Override
  public void eachNumber(String prefix, BiConsumer<String, Long> reader) {
    numbers.subMap(prefix, prefix + Character.MAX_VALUE).forEach(reader);
  }
}
