package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.enrich.alias.Testimony;
import io.wirewatch.enrich.story.Assignment;
import io.wirewatch.enrich.story.Confirmation;
import io.wirewatch.enrich.story.StoryAssigner;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Puts each article into its story. The index of the window belongs to this task: it is filled from
 * the store at start and thrown away with the task, so an aborted transaction leaves no trace in
 * it.
 */
public final class StoryProcessor implements Processor<String, EnrichedArticle, String, byte[]> {
  /** Named point: the story is decided and in the stores, nothing was forwarded. */
  public static final String BEFORE_FORWARD = "story-before-forward";

  /** Named point: all is forwarded, the Streams transaction is open. */
  public static final String BEFORE_COMMIT = "story-before-commit";

  private final Duration window;
  private final Duration silence;
  private final Confirmation confirmation;
  private final InstantSource clock;
  private final Meters meters;
  private final FailPoints failPoints;
  private StoryAssigner assigner;
  private Outlet outlet;
  private ProcessorContext<String, byte[]> context;

  /**
   * @param window how long articles are remembered
   * @param silence age at which a story is judged by who reports it and who does not
   * @param confirmation what further origins add to a report's severity
   * @param clock for dead letters and metrics
   */
  public StoryProcessor(
      Duration window,
      Duration silence,
      Confirmation confirmation,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints) {
    this.window = window;
    this.silence = silence;
    this.confirmation = confirmation;
    this.clock = clock;
    this.meters = meters;
    this.failPoints = failPoints;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    StoreMemory memory =
        new StoreMemory(
            context.getStateStore(StoryTopology.CARDS),
            context.getStateStore(StoryTopology.FILES),
            context.getStateStore(StoryTopology.NUMBERS));
    assigner = new StoryAssigner(memory, window, silence, confirmation);
    outlet = new Outlet(context, Stage.STORY, clock, StoryTopology.LETTERS);
  }

  @Override
  public void process(Record<String, EnrichedArticle> tagged) {
    long began = System.nanoTime();
    Assignment assignment = assigner.assign(tagged.value());
    meters.time(
        Metric.ENRICH_STEP_TIME, Duration.ofNanos(System.nanoTime() - began), Label.Step.STORY);
    EnrichedArticle enriched = assignment.article();
    byte[] bytes = Json.bytes(enriched);
    Map<Story, byte[]> stories = new LinkedHashMap<>();
    assignment.stories().forEach(story -> stories.put(story, Json.bytes(story)));
    failPoints.reached(BEFORE_FORWARD);
    if (!Outlet.fits(bytes)) {
      outlet.tooLarge(tagged, bytes.length);
      return;
    }
    outlet.send(
        StoryTopology.ENRICHED,
        Topics.ARTICLES_ENRICHED,
        enriched.article().id(),
        bytes,
        enriched.article().versionId(),
        tagged);
    stories.forEach((story, value) -> send(story, value, tagged));
    assignment.changes().forEach(change -> send(change, tagged));
    if (Events.mode(tagged.headers()) == Mode.LIVE) {
      Testimony.of(enriched, assignment.origin()).forEach(said -> learn(said, tagged));
    }
    failPoints.reached(BEFORE_COMMIT);
    Instant observed = Instant.ofEpochMilli(tagged.timestamp());
    meters.time(
        Metric.DELAY, Duration.between(observed, clock.instant()), Label.Leg.FETCHED_ENRICHED);
  }

  /** Replays and back-fills never teach. */
  private void learn(Testimony testimony, Record<String, EnrichedArticle> cause) {
    context.forward(
        new Record<>(testimony.key(), Json.bytes(testimony), cause.timestamp()),
        StoryTopology.LEARN);
  }

  private void send(Story story, byte[] value, Record<String, EnrichedArticle> cause) {
    if (!Outlet.fits(value)) {
      outlet.tooLarge(cause, value.length);
      return;
    }
    String id = story.id() + ":" + story.seq();
    outlet.send(StoryTopology.STORIES, Topics.STORIES, story.id(), value, id, cause);
  }

  private void send(StoryChange change, Record<String, EnrichedArticle> cause) {
    String id = change.story() + ":" + change.seq();
    outlet.send(
        StoryTopology.CHANGES, Topics.STORY_CHANGES, change.story(), Json.bytes(change), id, cause);
    meters.count(Metric.STORY_CHANGES, change.change());
  }
}
