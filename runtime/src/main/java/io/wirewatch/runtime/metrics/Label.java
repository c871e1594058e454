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

/** A label and the closed set of its values: the constants of one enum. */
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
  SERVICE("service", Service.class);

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

  /** The closed set of its values. */
  public Class<? extends Enum<?>> type() {
    return type;
  }

  /** How a constant is written as a value. */
  static String spelling(Enum<?> constant) {
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
    COUNTRIES,
    TOPICS,
    SEVERITY,
    FACTS,
    CLAIMS,
    ALIASES,
    STORY
  }

  /** How an exchange or a run ended. */
  public enum Result {
    OK,
    FAILED
  }

  /** The services. */
  public enum Service {
    INGEST,
    ENRICH,
    ALERTING,
    DESK
  }
}
