package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * The numbers of the cards that hold one term, oldest first. Cards leave in the order in which they
 * came, so that forgetting one is a step of the head.
 */
final class Postings {
  private int[] cards = new int[2];
  private int head;
  private int tail;

  void add(int card) {
    if (tail == cards.length) {
      int live = size();
      int[] room = live * 2 > cards.length ? new int[cards.length * 2] : cards;
      System.arraycopy(cards, head, room, 0, live);
      cards = room;
      head = 0;
      tail = live;
    }
    cards[tail++] = card;
  }

  void removeOldest() {
    head++;
  }

  int size() {
    return tail - head;
  }

  int get(int i) {
    return cards[head + i];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOfRange(cards, head, tail));
  }
}
