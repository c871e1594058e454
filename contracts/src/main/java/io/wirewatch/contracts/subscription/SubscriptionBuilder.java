package io.wirewatch.contracts.subscription;

import io.wirewatch.contracts.article.Status;
import java.time.Duration;
import java.util.List;

/** Builds a {@link Subscription} field by field from another one; not thread-safe. */
public final class SubscriptionBuilder {
  private String id;
  private String subscriber;
  private String query;
  private Duration maxAge;
  private List<Status> status;
  private Grouping group;
  private List<MuteTime> mute;
  private RateLimit rate;
  private List<String> inhibitedBy;
  private Escalation escalate;
  private List<Target> deliver;
  private Tlp tlp;
  private int version;
  private String generation;

  SubscriptionBuilder(Subscription from) {
    id = from.id();
    subscriber = from.subscriber();
    query = from.query();
    maxAge = from.maxAge();
    status = from.status();
    group = from.group();
    mute = from.mute();
    rate = from.rate();
    inhibitedBy = from.inhibitedBy();
    escalate = from.escalate();
    deliver = from.deliver();
    tlp = from.tlp();
    version = from.version();
    generation = from.generation();
  }

  /** See {@link Subscription#id()}. */
  public SubscriptionBuilder id(String value) {
    id = value;
    return this;
  }

  /** See {@link Subscription#subscriber()}. */
  public SubscriptionBuilder subscriber(String value) {
    subscriber = value;
    return this;
  }

  /** See {@link Subscription#query()}. */
  public SubscriptionBuilder query(String value) {
    query = value;
    return this;
  }

  /** See {@link Subscription#maxAge()}. */
  public SubscriptionBuilder maxAge(Duration value) {
    maxAge = value;
    return this;
  }

  /** See {@link Subscription#status()}. */
  public SubscriptionBuilder status(List<Status> value) {
    status = value;
    return this;
  }

  /** See {@link Subscription#group()}. */
  public SubscriptionBuilder group(Grouping value) {
    group = value;
    return this;
  }

  /** See {@link Subscription#mute()}. */
  public SubscriptionBuilder mute(List<MuteTime> value) {
    mute = value;
    return this;
  }

  /** See {@link Subscription#rate()}. */
  public SubscriptionBuilder rate(RateLimit value) {
    rate = value;
    return this;
  }

  /** See {@link Subscription#inhibitedBy()}. */
  public SubscriptionBuilder inhibitedBy(List<String> value) {
    inhibitedBy = value;
    return this;
  }

  /** See {@link Subscription#escalate()}. */
  public SubscriptionBuilder escalate(Escalation value) {
    escalate = value;
    return this;
  }

  /** See {@link Subscription#deliver()}. */
  public SubscriptionBuilder deliver(List<Target> value) {
    deliver = value;
    return this;
  }

  /** See {@link Subscription#tlp()}. */
  public SubscriptionBuilder tlp(Tlp value) {
    tlp = value;
    return this;
  }

  /** See {@link Subscription#version()}. */
  public SubscriptionBuilder version(int value) {
    version = value;
    return this;
  }

  /** See {@link Subscription#generation()}. */
  public SubscriptionBuilder generation(String value) {
    generation = value;
    return this;
  }

  /** The subscription. */
  public Subscription build() {
    return new Subscription(
        id,
        subscriber,
        query,
        maxAge,
        status,
        group,
        mute,
        rate,
        inhibitedBy,
        escalate,
        deliver,
        tlp,
        version,
        generation);
  }
}
