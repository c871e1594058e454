package io.wirewatch.contracts.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds a {@link SourceState} field by field; not thread-safe. */
public final class SourceStateBuilder {
  private String sourceId;
  private String url;
  private Health health;
  private String etag;
  private String lastModified;
  private String bodyHash;
  private Instant firstPollAt;
  private Instant lastPollAt;
  private Instant nextPollAt;
  private Instant lastNewsAt;
  private Duration interval;
  private int failures;
  private PollFailure lastFailure;
  private List<SeenItem> seen = List.of();
  private Instant lastSuccessAt;
  private String listedUrl;
  private String validatorsUrl;
  private Instant lastFullAt;
  private int withoutValidators;
  private Double newsPerDay;
  private Instant newestItemAt;
  private int gaps;
  private Instant hostHeldUntil;
  private Relocation relocation;
  private RobotsVerdict robots;
  private Push push;
  private PollWish wish;
  private String rhythm;

  SourceStateBuilder() {}

  SourceStateBuilder(SourceState from) {
    this.sourceId = from.sourceId();
    this.url = from.url();
    this.health = from.health();
    this.etag = from.etag();
    this.lastModified = from.lastModified();
    this.bodyHash = from.bodyHash();
    this.firstPollAt = from.firstPollAt();
    this.lastPollAt = from.lastPollAt();
    this.nextPollAt = from.nextPollAt();
    this.lastNewsAt = from.lastNewsAt();
    this.interval = from.interval();
    this.failures = from.failures();
    this.lastFailure = from.lastFailure();
    this.seen = from.seen();
    this.lastSuccessAt = from.lastSuccessAt();
    this.listedUrl = from.listedUrl();
    this.validatorsUrl = from.validatorsUrl();
    this.lastFullAt = from.lastFullAt();
    this.withoutValidators = from.withoutValidators();
    this.newsPerDay = from.newsPerDay();
    this.newestItemAt = from.newestItemAt();
    this.gaps = from.gaps();
    this.hostHeldUntil = from.hostHeldUntil();
    this.relocation = from.relocation();
    this.robots = from.robots();
    this.push = from.push();
    this.wish = from.wish();
    this.rhythm = from.rhythm();
  }

  /** The source. */
  public SourceStateBuilder sourceId(String value) {
    this.sourceId = value;
    return this;
  }

  /** The URL polled, after permanent redirects. */
  public SourceStateBuilder url(String value) {
    this.url = value;
    return this;
  }

  /** State of polling. */
  public SourceStateBuilder health(Health value) {
    this.health = value;
    return this;
  }

  /** Validator of the newest 200, byte for byte. */
  public SourceStateBuilder etag(String value) {
    this.etag = value;
    return this;
  }

  /** Validator of the newest 200, byte for byte. */
  public SourceStateBuilder lastModified(String value) {
    this.lastModified = value;
    return this;
  }

  /** Hash of the newest body. */
  public SourceStateBuilder bodyHash(String value) {
    this.bodyHash = value;
    return this;
  }

  /** First successful poll. */
  public SourceStateBuilder firstPollAt(Instant value) {
    this.firstPollAt = value;
    return this;
  }

  /** Last poll. */
  public SourceStateBuilder lastPollAt(Instant value) {
    this.lastPollAt = value;
    return this;
  }

  /** When the next is due. */
  public SourceStateBuilder nextPollAt(Instant value) {
    this.nextPollAt = value;
    return this;
  }

  /** Last time a new item was seen. */
  public SourceStateBuilder lastNewsAt(Instant value) {
    this.lastNewsAt = value;
    return this;
  }

  /** Learnt cadence. */
  public SourceStateBuilder interval(Duration value) {
    this.interval = value;
    return this;
  }

  /** Failures in a row. */
  public SourceStateBuilder failures(int value) {
    this.failures = value;
    return this;
  }

  /** The newest failure. */
  public SourceStateBuilder lastFailure(PollFailure value) {
    this.lastFailure = value;
    return this;
  }

  /** Bounded, newest first. */
  public SourceStateBuilder seen(List<SeenItem> value) {
    this.seen = value;
    return this;
  }

  /** Last poll that was answered as it should be. */
  public SourceStateBuilder lastSuccessAt(Instant value) {
    this.lastSuccessAt = value;
    return this;
  }

  /** The URL that the source list gave; another one starts the state anew. */
  public SourceStateBuilder listedUrl(String value) {
    this.listedUrl = value;
    return this;
  }

  /** The URL whose answer bore the validators. */
  public SourceStateBuilder validatorsUrl(String value) {
    this.validatorsUrl = value;
    return this;
  }

  /** Last answer with a body: no validator is trusted for ever. */
  public SourceStateBuilder lastFullAt(Instant value) {
    this.lastFullAt = value;
    return this;
  }

  /** Bodies in a row that came without a validator. */
  public SourceStateBuilder withoutValidators(int value) {
    this.withoutValidators = value;
    return this;
  }

  /** Learnt rate of new items. */
  public SourceStateBuilder newsPerDay(Double value) {
    this.newsPerDay = value;
    return this;
  }

  /** Newest date that an item claimed. */
  public SourceStateBuilder newestItemAt(Instant value) {
    this.newestItemAt = value;
    return this;
  }

  /** Times that items may have been missed. */
  public SourceStateBuilder gaps(int value) {
    this.gaps = value;
    return this;
  }

  /** The whole host asked us to wait until then. */
  public SourceStateBuilder hostHeldUntil(Instant value) {
    this.hostHeldUntil = value;
    return this;
  }

  /** A permanent redirect on its way to being believed. */
  public SourceStateBuilder relocation(Relocation value) {
    this.relocation = value;
    return this;
  }

  /** What robots.txt said of the URL polled. */
  public SourceStateBuilder robots(RobotsVerdict value) {
    this.robots = value;
    return this;
  }

  /** The WebSub subscription. */
  public SourceStateBuilder push(Push value) {
    this.push = value;
    return this;
  }

  /** What the newest body asked of those who poll it. */
  public SourceStateBuilder wish(PollWish value) {
    this.wish = value;
    return this;
  }

  /** How likely news is in each hour of the week, as ingest has learnt it. */
  public SourceStateBuilder rhythm(String value) {
    this.rhythm = value;
    return this;
  }

  /** The state as it stands. */
  public SourceState build() {
    return new SourceState(
        sourceId,
        url,
        health,
        etag,
        lastModified,
        bodyHash,
        firstPollAt,
        lastPollAt,
        nextPollAt,
        lastNewsAt,
        interval,
        failures,
        lastFailure,
        seen,
        lastSuccessAt,
        listedUrl,
        validatorsUrl,
        lastFullAt,
        withoutValidators,
        newsPerDay,
        newestItemAt,
        gaps,
        hostHeldUntil,
        relocation,
        robots,
        push,
        wish,
        rhythm);
  }
}
