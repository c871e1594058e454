package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts each article into a story as it arrives, in one pass: the same articles in the same order
 * give the same stories, also across restarts. Belongs to one thread.
 *
 * <p>Its clock is the newest {@code fetchedAt} seen; articles that come late or out of order are
 * compared like any other, within the window.
 */
public final class StoryAssigner {
  /** How long an article is remembered, and how long a story may be silent before it closes. */
  public static final Duration WINDOW = Duration.ofDays(7);

  /** Age at which a story is judged by who reports it and who does not. */
  public static final Duration SILENCE = Duration.ofHours(12);

  private final StoryMemory memory;
  private final StoryIndex index;
  private final Silence silence;
  private final Confirmation confirmation;
  private Instant now = Instant.EPOCH;
  private long nextSeq;

  /** Takes up the work where the memory left it. */
  public StoryAssigner(StoryMemory memory, Duration window) {
    this(memory, window, SILENCE, Confirmation.NONE);
  }

  /**
   * Takes up the work where the memory left it.
   *
   * @param window how long an article is remembered
   * @param silence age at which a story is judged by who reports it
   * @param confirmation what further origins add to a report's severity
   */
  public StoryAssigner(
      StoryMemory memory, Duration window, Duration silence, Confirmation confirmation) {
    this.memory = memory;
    this.confirmation = confirmation;
    this.index = new StoryIndex(window);
    this.silence = new Silence(memory, silence);
    memory.eachCard(
        card -> {
          boolean weighed = card.mass() != null;
          index.add(weighed ? card : card.weighed(index.likeness(card).mass()));
          nextSeq = card.seq() + 1;
          now = later(now, card.at());
        });
  }

  /** Articles in the window. */
  public int size() {
    return index.size();
  }

  /** Puts an article into its story, or opens one for it. */
  public Assignment assign(EnrichedArticle enriched) {
    Arrival arrival = new Arrival();
    now = later(now, clock(enriched.article()));
    silence.due(now, arrival::judged);
    index.expire(now, arrival::expired);
    StoryCard known = index.card(enriched.article().id());
    StoryRef ref = known == null ? arrival.first(enriched) : arrival.again(enriched, known);
    return new Assignment(
        confirmation.of(enriched, ref.origins()).withStory(ref),
        index.card(enriched.article().id()).origin(),
        List.copyOf(arrival.stories.values()),
        arrival.changes);
  }

  private Instant clock(Article article) {
    if (article.fetchedAt() != null) {
      return article.fetchedAt();
    }
    return article.publishedAt() == null ? now : article.publishedAt();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** What one arrival changes. */
  private final class Arrival {
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final List<StoryChange> changes = new ArrayList<>();

    StoryRef first(EnrichedArticle enriched) {
      Article article = enriched.article();
      Likeness likeness = index.likeness(CardMaker.of(enriched, clock(article)));
      StoryCard probe = likeness.probe().weighed(likeness.mass());
      List<Neighbour> near = index.nearest(likeness);
      boolean notice = Corrections.givesNotice(article);
      StoryChoice choice = StoryChoice.among(probe, notice, near, index.size(), index::members);
      StoryFile file = chosen(choice);
      String storyId = file == null ? named(article) : file.story().id();
      StoryCard card = decided(probe, choice, storyId, enriched);
      StoryGrowth growth =
          file == null ? StoryGrowth.begin(storyId, card.at()) : StoryGrowth.of(file);
      if (file == null) {
        silence.opened(storyId, card.at());
      }
      growth.add(
          confirmation.of(enriched, growth.originsWith(card)),
          card,
          near.stream().filter(n -> n.card().storyId().equals(storyId)).toList());
      if (choice.bridged() != null) {
        String other = storyId.equals(choice.bridged()) ? choice.storyId() : choice.bridged();
        merge(other, growth, new Cause(article.id(), article.version()));
      }
      keep(growth);
      index.add(card);
      memory.keep(card);
      double similarity = file == null ? 0 : choice.similarity();
      return new StoryRef(
          storyId, file == null, growth.size(), growth.origins(), similarity, card.duplicateOf());
    }

    /** The story to join; of two that turn out to be one, the older. */
    private StoryFile chosen(StoryChoice choice) {
      if (choice.storyId() == null) {
        return null;
      }
      StoryFile file = memory.story(choice.storyId());
      StoryFile other = choice.bridged() == null ? null : memory.story(choice.bridged());
      boolean older = other != null && other.story().firstSeen().isBefore(file.story().firstSeen());
      return older ? other : file;
    }

    private StoryCard decided(
        StoryCard probe, StoryChoice choice, String storyId, EnrichedArticle enriched) {
      StoryCard copied = choice.copyOf();
      Incident own = probe.incident();
      return probe.decided(
          nextSeq++,
          storyId,
          copied == null ? null : copied.original(),
          copied == null ? Origins.of(enriched.article(), enriched.source()) : copied.origin(),
          choice.leads() == null ? own : choice.leads().joinedBy(own));
    }

    /** A later version that outlived its story opens another, so no story id is used twice. */
    private static String named(Article article) {
      return article.version() == 1 ? article.id() : article.versionId();
    }

    /** A version that came before changes nothing; a later one updates its story in place. */
    StoryRef again(EnrichedArticle enriched, StoryCard known) {
      Article article = enriched.article();
      StoryGrowth growth = StoryGrowth.of(memory.story(known.storyId()));
      if (article.version() > known.version()) {
        growth.edit(confirmation.of(enriched, growth.origins()), known);
        keep(growth);
        StoryCard edited = known.edited(article.version());
        index.replace(edited);
        memory.keep(edited);
      }
      return new StoryRef(
          known.storyId(), false, growth.size(), growth.origins(), 1, known.duplicateOf());
    }

    /** The other story's articles come here; it keeps its id and points here. */
    private void merge(String other, StoryGrowth growth, Cause cause) {
      StoryFile gone = memory.story(other);
      if (gone == null) {
        return;
      }
      growth.absorb(gone, cause);
      for (StoryCard card : index.membersIn(other)) {
        StoryCard moved = card.moved(growth.id());
        index.replace(moved);
        memory.keep(moved);
      }
      StoryGrowth ending = StoryGrowth.of(gone);
      ending.mergeInto(growth.id(), cause);
      tell(ending);
      memory.forget(gone);
    }

    /** A story that was merged or closed in the meantime has no file. */
    void judged(String storyId) {
      StoryFile file = memory.story(storyId);
      if (file != null) {
        StoryGrowth growth = StoryGrowth.of(file);
        growth.judge(silence, now);
        keep(growth);
      }
    }

    void expired(StoryCard card) {
      memory.forget(card);
      StoryFile file = memory.story(card.storyId());
      if (file != null && index.members(card.storyId()) == 0) {
        StoryGrowth growth = StoryGrowth.of(file);
        growth.close(new Cause(card.articleId(), card.version()), now);
        tell(growth);
        memory.forget(file);
      }
    }

    private void keep(StoryGrowth growth) {
      memory.keep(tell(growth));
    }

    private StoryFile tell(StoryGrowth growth) {
      StoryFile file = growth.file();
      stories.put(file.story().id(), file.story());
      changes.addAll(growth.changes());
      return file;
    }
  }
}
