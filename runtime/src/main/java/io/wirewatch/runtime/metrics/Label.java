package io.wirewatch.runtime.metrics;

import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.story.StoryChangeKind;
import java.util.Locale;
import java.util.Optional;

/**
 * A label and where its values come from: the constants of one enum, or, for a few, names that our
 * own code and settings fix. None ever comes from an article, a feed or a subscriber.
 */
public enum Label {
  REASON("reason", Reason.class),
  STAGE("stage", Stage.class),
  OUTCOME("outcome", Outcome.class),
  DELIVERY("outcome", DeliveryOutcome.class),
  CHANNEL("channel", Channel.class),
  KIND("kind", AlertKind.class),
  LEVEL("level", SeverityLevel.class),
  CHANGE("change", StoryChangeKind.class),
  HEALTH("health", Health.class),
  STEP("step", Step.class),
  RESULT("result", Result.class),
  LEG("leg", Leg.class),
  READER("reader", Reader.class),
  ACCOUNT("account", Account.class),
  ENTRY("entry", Entry.class),
  /** A topic of the catalogue, or {@code internal}. */
  TOPIC("topic", null),
  /** The id of one of our Kafka clients, without the number of its thread. */
  CLIENT("client", null),
  /** A rule by which articles are told apart, as the code names it. */
  RULE("rule", null),
  /** A model or list of this release. */
  ARTEFACT("artefact", null),
  SHA256("sha256", null),
  VERSION("version", null);

  private final String key;
  private final Class<? extends Enum<?>> type;

  Label(String key, Class<? extends Enum<?>> type) {
    this.key = key;
    this.type = type;
  }

  /** The label's name. */
  public String key() {
    return key;
  }

  /** The closed set of its values; empty where code and settings name them. */
  public Optional<Class<? extends Enum<?>>> type() {
    return Optional.ofNullable(type);
  }

  /** How a constant is written as a value. */
  public static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ways in which an alert reaches people. */
  public enum Channel {
    WEBHOOK,
    EMAIL,
    CHAT,
    LOG,
    DESK
  }

  /** Steps of enrichment that are timed. */
  public enum Step {
    LANGUAGE,
    ENTITIES,
    PLACES,
    ALIASES,
    TOPICS,
    CLAIMS,
    STORY,
    /** A step that has no name here yet. */
    OTHER
  }

  /** How an exchange or a run ended. */
  public enum Result {
    OK,
    FAILED
  }

  /** Stretches of the way from publication to the subscriber. */
  public enum Leg {
    PUBLISHED_FETCHED,
    FETCHED_ENRICHED,
    ENRICHED_ALERTED,
    ALERTED_DELIVERED,
    FETCHED_DELIVERED,
    PUBLISHED_DELIVERED
  }

  /** Those who read a topic and commit how far they are. */
  public enum Reader {
    PAGES,
    IDENTITY,
    TAGGING,
    STORIES,
    ALERTING,
    DELIVERY_PLAN
  }

  /** What the auditor balances. */
  public enum Account {
    IDENTIFY,
    ENRICH,
    STORY,
    MATCH,
    DECIDE,
    DELIVER
  }

  /** The sides of a balance. */
  public enum Entry {
    IN,
    OUT,
    HELD,
    FAILED,
    PENDING
  }
}
