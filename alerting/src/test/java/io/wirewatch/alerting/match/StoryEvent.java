package io.wirewatch.alerting.match;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What enrichment may say of stories.
 *
 * @param at when it was fetched
 * @param article a report or an edit; absent for a merge
 * @param merge the younger of two stories goes to the older one; absent for an article
 */
public record StoryEvent(Instant at, EnrichedArticle article, StoryMerge merge) {
  private static final int MOST_MINUTES = 150;
  private static final int OUT_OF_STEP = 40;

  /** Events as enrichment decides them one after the other; some were fetched earlier than that. */
  public static List<StoryEvent> some(Random random, int number) {
    Newsroom newsroom = new Newsroom(random);
    for (int i = 0; i < number; i++) {
      newsroom.next();
    }
    return newsroom.events;
  }

  private static final class Newsroom {
    private final Random random;
    private final List<StoryEvent> events = new ArrayList<>();

    /** Size and origins of the open stories, oldest first. */
    private final List<String> open = new ArrayList<>();

    private final Map<String, StoryValues> stories = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final List<EnrichedArticle> newest = new ArrayList<>();
    private Instant now = Sample.T0;

    Newsroom(Random random) {
      this.random = random;
    }

    void next() {
      now = now.plus(Duration.ofMinutes(random.nextInt(MOST_MINUTES)));
      int what = random.nextInt(10);
      if (what == 0 && open.size() > 1) {
        merge();
      } else if (what < 3 && !newest.isEmpty()) {
        edit();
      } else {
        report();
      }
    }

    private void merge() {
      int younger = 1 + random.nextInt(open.size() - 1);
      String into = open.get(random.nextInt(younger));
      String gone = open.remove(younger);
      StoryValues one = stories.get(into);
      StoryValues other = stories.remove(gone);
      stories.put(
          into,
          new StoryValues(
              one.size() + other.size(), Math.max(one.origins(), other.origins()), null));
      storyOf.replaceAll((id, story) -> story.equals(gone) ? into : story);
      events.add(new StoryEvent(now, null, new StoryMerge(gone, into, now)));
    }

    private void edit() {
      int which = random.nextInt(newest.size());
      EnrichedArticle former = newest.get(which);
      EnrichedArticle edited =
          placed(
              Sample.with(
                  former,
                  article ->
                      article.toBuilder()
                          .version(article.version() + 1)
                          .title(title())
                          .fetchedAt(now)
                          .build()));
      newest.set(which, edited);
      events.add(new StoryEvent(now, edited, null));
    }

    private void report() {
      String id = "a" + newest.size();
      if (open.isEmpty() || open.size() < 3 && random.nextInt(3) == 0) {
        open.add("story-" + id);
        stories.put("story-" + id, new StoryValues(0, 0, null));
      }
      String story = open.get(random.nextInt(open.size()));
      StoryValues before = stories.get(story);
      int further = before.origins() == 0 ? 1 : random.nextInt(2);
      stories.put(story, new StoryValues(before.size() + 1, before.origins() + further, null));
      storyOf.put(id, story);
      Instant fetched = now.minus(Duration.ofMinutes(random.nextInt(OUT_OF_STEP)));
      EnrichedArticle report =
          placed(
              Sample.with(
                  Sample.enriched(id, story, 0, random.nextInt(100), 1, 2),
                  article ->
                      article.toBuilder()
                          .title(title())
                          .publishedAt(fetched)
                          .fetchedAt(fetched)
                          .build()));
      newest.add(report);
      events.add(new StoryEvent(fetched, report, null));
    }

    private EnrichedArticle placed(EnrichedArticle article) {
      String story = storyOf.get(article.article().id());
      StoryValues values = stories.get(story);
      return article.withStory(
          new StoryRef(story, values.size() == 1, values.size(), values.origins(), 1, null));
    }

    private String title() {
      return random.nextBoolean() ? "Attack" : "Football";
    }
  }
}
