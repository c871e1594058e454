package io.wirewatch.enrich.story;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where the story step keeps what must survive a restart: one card per article of the window, the
 * state of each story, and a few numbers.
 */
public interface StoryMemory {

  /** Hands every card to the reader, in the order of {@code seq}. */
  void eachCard(Consumer<StoryCard> reader);

  /** Keeps a card, in place of an older one of the same {@code seq}. */
  void keep(StoryCard card);

  /** Forgets a card that the window has left. */
  void forget(StoryCard card);

  /** The state of a story; absent where it was never seen. */
  StoryFile story(String id);

  /** Keeps the state of a story. */
  void keep(StoryFile state);

  /** Forgets the state of a story that has closed. */
  void forget(StoryFile file);

  /** Keeps a number by name; 0 forgets it. */
  void number(String name, long value);

  /** Hands over the numbers whose names begin so, in the order of their names. */
  void eachNumber(String prefix, BiConsumer<String, Long> reader);
}
