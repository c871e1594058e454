package io.wirewatch.enrich.story;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps cards and stories in this JVM: for the command line, tests and measurements. */
public final class HeapMemory implements StoryMemory {
  private final Map<Long, StoryCard> cards = new TreeMap<>();
  private final Map<String, StoryFile> stories = new HashMap<>();
  private final TreeMap<String, Long> numbers = new TreeMap<>();

  @Override
  public void eachCard(Consumer<StoryCard> reader) {
    cards.values().forEach(reader);
  }

  @Override
  public void keep(StoryCard card) {
    cards.put(card.seq(), card);
  }

  @Override
  public void forget(StoryCard card) {
    cards.remove(card.seq());
  }

  @Override
  public StoryFile story(String id) {
    return stories.get(id);
  }

  @Override
  public void keep(StoryFile state) {
    stories.put(state.story().id(), state);
  }

  @Override
  public void forget(StoryFile file) {
    stories.remove(file.story().id());
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
