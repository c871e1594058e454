package io.wirewatch.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * The articles of the sliding window, found by their terms. Lives in memory, belongs to one task
 * and is filled again from the stored cards at start, in their old order: the same cards give the
 * same answers, however often the task was restarted in between.
 */
final class StoryIndex {
  /**
   * A term in more articles than this trails to no candidate; it still counts in the comparison.
   */
  private static final int COMMON = 2_000;

  /** Candidates that are compared in full. */
  private static final int COMPARED = 48;

  /** Candidates are met by their rarest terms first, and no more after so many. */
  private static final int MET = 6_000;

  /** Cards that there is room for at first. */
  private static final int ROOM = 1024;

  /** Likeness below which no article is taken for a copy. */
  private static final double MAY_COPY = 0.1;

  private static final Comparator<Trail> BY_RARITY = Comparator.comparingInt(t -> t.list().size());

  private final Duration window;
  private final IntTable<Postings> postings = new IntTable<>();
  private final Map<String, Integer> byArticle = new HashMap<>();
  private final Map<String, Integer> membersOf = new HashMap<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private StoryCard[] cards = new StoryCard[ROOM];
  private final Hits hits = new Hits(ROOM);
  private int oldest;
  private int next;

  StoryIndex(Duration window) {
    this.window = window;
  }

  /** Articles in the window. */
  int size() {
    return next - oldest;
  }

  /** The article's newest card; absent where it is not in the window. */
  StoryCard card(String articleId) {
    Integer number = byArticle.get(articleId);
    return number == null ? null : cards[number];
  }

  /** How many articles of the story are in the window. */
  int members(String storyId) {
    return membersOf.getOrDefault(storyId, 0);
  }

  /** Adds a card; its number orders it among the others. */
  void add(StoryCard card) {
    if (next == cards.length) {
      makeRoom();
    }
    int number = next++;
    cards[number] = card;
    byArticle.put(card.articleId(), number);
    membersOf.merge(card.storyId(), 1, Integer::sum);
    languages.merge(language(card), 1, Integer::sum);
    eachKey(
        card,
        key -> {
          Postings list = postings.get(key);
          if (list == null) {
            list = new Postings();
            postings.put(key, list);
          }
          list.add(number);
        });
  }

  private static void eachKey(StoryCard card, IntConsumer to) {
    for (int term : card.terms().ids()) {
      to.accept(term);
    }
    for (int[] kind : card.marks().kinds()) {
      for (int mark : kind) {
        to.accept(mark);
      }
    }
  }

  /** Puts another card of the same article and the same terms in place of the old one. */
  void replace(StoryCard card) {
    int number = byArticle.get(card.articleId());
    leave(cards[number].storyId());
    cards[number] = card;
    membersOf.merge(card.storyId(), 1, Integer::sum);
  }

  /** The articles of a story that are in the window, in their order. */
  List<StoryCard> membersIn(String storyId) {
    List<StoryCard> members = new ArrayList<>();
    for (int number = oldest; number < next; number++) {
      if (cards[number].storyId().equals(storyId)) {
        members.add(cards[number]);
      }
    }
    return members;
  }

  /** Forgets the cards that the window has left by {@code now}, oldest first, and names each. */
  void expire(Instant now, Consumer<StoryCard> gone) {
    Instant edge = now.minus(window);
    while (oldest < next && hasLeft(cards[oldest], edge)) {
      gone.accept(removeOldest());
    }
  }

  /** What compares an article with those of the window as it is. */
  Likeness likeness(StoryCard probe) {
    return new Likeness(probe, rarityOfTerms(language(probe)), rarityOfMarks());
  }

  /** The articles most like the probe of the comparison, most alike first. */
  List<Neighbour> nearest(Likeness likeness) {
    StoryCard probe = likeness.probe();
    List<Neighbour> neighbours = new ArrayList<>(COMPARED);
    collect(likeness);
    for (int number : hits.most(COMPARED)) {
      StoryCard card = cards[number];
      double alike = likeness.to(card);
      // Nothing is copied where few words are shared, and wording is the dearest to compare.
      double containment = alike < MAY_COPY ? 0 : probe.sketch().containment(card.sketch());
      neighbours.add(new Neighbour(card, alike, containment));
    }
    neighbours.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
    return neighbours;
  }

  /** A card of the epoch came before any date was known (command line only): it never leaves. */
  private static boolean hasLeft(StoryCard card, Instant edge) {
    return card.at().isBefore(edge) && !card.at().equals(Instant.EPOCH);
  }

  /**
   * How rare terms are among the articles of a language: from 0.02 for what nearly all have to
   * nearly 1. Among all articles even the common words of a language seldom read would be rare.
   */
  private IntToDoubleFunction rarityOfTerms(String language) {
    Background background = Background.of(language);
    double all = Logs.of(languages.getOrDefault(language, 0) + Background.ARTICLES);
    return term -> rarity(holding(term) + background.count(term), all);
  }

  /** How rare marks are, which stand in articles of any language. */
  private IntToDoubleFunction rarityOfMarks() {
    double all = Logs.of(size() + Background.ARTICLES);
    return mark -> rarity(holding(mark), all);
  }

  private static double rarity(int holding, double logOfAll) {
    return Math.max(0.02, 1 - Logs.of(holding) / logOfAll);
  }

  private int holding(int key) {
    Postings list = postings.get(key);
    return list == null ? 0 : list.size();
  }

  private static String language(StoryCard card) {
    return Objects.requireNonNullElse(card.marks().language(), "");
  }

  /** Follows the rarest terms and marks first, until enough articles were met. */
  private void collect(Likeness likeness) {
    StoryCard probe = likeness.probe();
    int[] ids = probe.terms().ids();
    int most = ids.length;
    for (int[] kind : probe.marks().kinds()) {
      most += kind.length;
    }
    Trail[] trails = new Trail[most];
    int n = 0;
    for (int t = 0; t < ids.length; t++) {
      n = trail(trails, n, ids[t], likeness.gain(t));
    }
    for (int[] kind : probe.marks().kinds()) {
      for (int mark : kind) {
        double rare = likeness.rarityOfMark(mark);
        n = trail(trails, n, mark, (float) (rare * rare));
      }
    }
    Arrays.sort(trails, 0, n, BY_RARITY);
    int met = 0;
    for (int i = 0; i < n && met < MET; i++) {
      hits.add(trails[i].list(), trails[i].gain());
      met += trails[i].list().size();
    }
  }

  private int trail(Trail[] trails, int n, int key, float gain) {
    Postings list = postings.get(key);
    if (list == null || list.size() > COMMON) {
      return n;
    }
    trails[n] = new Trail(list, gain);
    return n + 1;
  }

  private StoryCard removeOldest() {
    StoryCard card = cards[oldest];
    cards[oldest++] = null;
    eachKey(
        card,
        key -> {
          Postings list = postings.get(key);
          list.removeOldest();
          if (list.size() == 0) {
            postings.remove(key);
          }
        });
    byArticle.remove(card.articleId());
    leave(card.storyId());
    languages.merge(language(card), -1, Integer::sum);
    return card;
  }

  private void leave(String storyId) {
    membersOf.computeIfPresent(storyId, (id, n) -> n == 1 ? null : n - 1);
  }

  private void makeRoom() {
    int live = size();
    if (oldest == 0 || live * 2 > cards.length) {
      cards = Arrays.copyOf(cards, cards.length * 2);
      hits.makeRoom(cards.length);
      return;
    }
    StoryCard[] kept = Arrays.copyOfRange(cards, oldest, next);
    renumber(kept);
  }

  /** Numbers grow for ever; now and then the window is numbered again from zero. */
  private void renumber(StoryCard[] kept) {
    oldest = 0;
    next = 0;
    Arrays.fill(cards, null);
    for (StoryCard card : kept) {
      eachKey(card, postings::remove);
    }
    byArticle.clear();
    membersOf.clear();
    languages.clear();
    for (StoryCard card : kept) {
      add(card);
    }
  }

  /** The articles that hold a term or mark of the probe, and what each gains by it. */
  private record Trail(Postings list, float gain) {}
}
