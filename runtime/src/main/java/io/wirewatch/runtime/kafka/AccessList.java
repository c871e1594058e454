package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service may do with Kafka and nothing more, for brokers with an authorizer: {@code
 * docs/access.md} is made from this list.
 *
 * <p>The topics are created once by {@link #SETUP}; a service only sees that they are there.
 */
public enum AccessList {
  /** Creates the topics: run once with a release that brings new ones. */
  SETUP(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
  INGEST(
      List.of(
          Topics.SOURCES,
          Topics.SOURCE_STATE,
          Topics.PAGE_REQUESTS,
          Topics.ARTICLES_FETCHED,
          Topics.DEAD_LETTERS),
      List.of(
          Topics.SOURCE_STATE,
          Topics.PAGE_REQUESTS,
          Topics.ARTICLES_FETCHED,
          Topics.ARTICLES_RAW,
          Topics.DISPOSITIONS,
          Topics.DEAD_LETTERS),
      List.of("wirewatch-ingest"),
      List.of("wirewatch-identity"),
      List.of("ingest-"),
      List.of()),
  ENRICH(
      List.of(Topics.SOURCES, Topics.ARTICLES_RAW, Topics.ARTICLES_TAGGED, Topics.ALIASES),
      List.of(
          Topics.ALIASES,
          Topics.ARTICLES_TAGGED,
          Topics.ARTICLES_ENRICHED,
          Topics.STORIES,
          Topics.STORY_CHANGES,
          Topics.DEAD_LETTERS),
      List.of(),
      List.of("wirewatch-enrich-tagging", "wirewatch-enrich-stories"),
      List.of(),
      List.of()),
  /** Its auditor reads what all stages leave, and how far their readers are. */
  ALERTING(
      List.of(
          Topics.SUBSCRIPTIONS,
          Topics.ACTIONS,
          Topics.ARTICLES_FETCHED,
          Topics.ARTICLES_RAW,
          Topics.ARTICLES_TAGGED,
          Topics.ARTICLES_ENRICHED,
          Topics.ARTICLES_RENAMED,
          Topics.STORY_CHANGES,
          Topics.ALIASES,
          Topics.MATCH_SUMMARIES,
          Topics.ALERTS,
          Topics.DELIVERIES,
          Topics.DELIVERY_STATE,
          Topics.DISPOSITIONS,
          Topics.DEAD_LETTERS),
      List.of(
          Topics.ARTICLES_RENAMED,
          Topics.MATCH_SUMMARIES,
          Topics.ALERTS,
          Topics.DELIVERIES,
          Topics.DELIVERY_STATE,
          Topics.DISPOSITIONS,
          Topics.DEAD_LETTERS),
      List.of("wirewatch-delivery", "wirewatch-delivery-planner", "wirewatch-alias-watch"),
      List.of("wirewatch-alerting"),
      List.of("delivery-", "alias-watch-"),
      List.of("wirewatch-identity", "wirewatch-enrich-tagging", "wirewatch-enrich-stories")),
  DESK(
      List.of(
          Topics.SOURCES,
          Topics.SOURCE_STATE,
          Topics.SUBSCRIPTIONS,
          Topics.ARTICLES_ENRICHED,
          Topics.STORIES,
          Topics.ALERTS,
          Topics.DELIVERIES),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of()),
  /** Enters its own source and its own subscription. */
  CANARY(
      List.of(Topics.SOURCES, Topics.SUBSCRIPTIONS),
      List.of(Topics.SOURCES, Topics.SUBSCRIPTIONS),
      List.of(),
      List.of(),
      List.of("subscription-import"),
      List.of());

  private static final String ALL_TOPICS = "wirewatch.";
  private static final Set<AclOperation> OWN_TOPICS =
      Set.of(
          AclOperation.CREATE,
          AclOperation.DESCRIBE,
          AclOperation.READ,
          AclOperation.WRITE,
          AclOperation.DELETE);

  private final List<Topic<?>> reads;
  private final List<Topic<?>> writes;
  private final List<String> groups;
  private final List<String> applications;
  private final List<String> transactions;
  private final List<String> watched;

  /**
   * @param groups consumer groups that it is a member of
   * @param applications Streams applications: a group, internal topics and transactions by prefix
   * @param transactions prefixes of its other transactional ids
   * @param watched groups whose offsets it reads
   */
  AccessList(
      List<Topic<?>> reads,
      List<Topic<?>> writes,
      List<String> groups,
      List<String> applications,
      List<String> transactions,
      List<String> watched) {
    this.reads = reads;
    this.writes = writes;
    this.groups = groups;
    this.applications = applications;
    this.transactions = transactions;
    this.watched = watched;
  }

  /** Topics that it may read. */
  public List<Topic<?>> reads() {
    return reads;
  }

  /** Topics that it may write. */
  public List<Topic<?>> writes() {
    return writes;
  }

  /** The rights of a principal such as {@code User:ingest}. */
  public List<AclBinding> bindings(String principal) {
    List<AclBinding> all = new ArrayList<>();
    add(all, principal, ResourceType.TOPIC, ALL_TOPICS, true, AclOperation.DESCRIBE);
    if (this == SETUP) {
      add(all, principal, ResourceType.TOPIC, ALL_TOPICS, true, AclOperation.CREATE);
    }
    reads.forEach(t -> add(all, principal, ResourceType.TOPIC, t.name(), false, AclOperation.READ));
    writes.forEach(
        t -> add(all, principal, ResourceType.TOPIC, t.name(), false, AclOperation.WRITE));
    groups.forEach(g -> add(all, principal, ResourceType.GROUP, g, false, AclOperation.READ));
    watched.forEach(g -> add(all, principal, ResourceType.GROUP, g, false, AclOperation.DESCRIBE));
    for (String application : applications) {
      add(all, principal, ResourceType.GROUP, application, false, AclOperation.READ);
      OWN_TOPICS.stream()
          .sorted()
          .forEach(
              right -> add(all, principal, ResourceType.TOPIC, application + "-", true, right));
      transactional(all, principal, application + "-");
    }
    transactions.forEach(prefix -> transactional(all, principal, prefix));
    return all;
  }

  private static void transactional(List<AclBinding> all, String principal, String prefix) {
    add(all, principal, ResourceType.TRANSACTIONAL_ID, prefix, true, AclOperation.WRITE);
  }

  private static void add(
      List<AclBinding> all,
      String principal,
      ResourceType type,
      String name,
      boolean prefixed,
      AclOperation right) {
    all.add(
        new AclBinding(
            new ResourcePattern(type, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
            new AccessControlEntry(principal, "*", right, AclPermissionType.ALLOW)));
  }

  /** {@code docs/access.md}: the rights of all, as a page and as commands. */
  public static String page() {
    StringBuilder out =
        new StringBuilder(
            """
            # Who may do what with Kafka

            Made from `AccessList` by `AccessListTest`; do not edit by hand. `SecuredKafkaTest` (with `-Plong`) starts all services with
            these rights against a broker with `StandardAuthorizer`, TLS and SCRAM, and asks that a canary goes the whole way and that no
            service reads or writes a topic that is not listed for it, and that no desk shows it.

            Start once with the principal of `setup` so that the topics exist; afterwards no service needs to create one of the
            catalogue. Streams applications make their own internal topics, below the name of the application.

            """);
    for (AccessList service : values()) {
      String name = service.name().toLowerCase(Locale.ROOT);
      out.append("## ").append(name).append("\n\n| on | name | right |\n|---|---|---|\n");
      for (AclBinding binding : service.bindings("User:" + name)) {
        ResourcePattern on = binding.pattern();
        out.append("| ").append(kebab(on.resourceType().name())).append(" | `");
        out.append(on.name()).append(on.patternType() == PatternType.PREFIXED ? "*" : "");
        out.append("` | ").append(kebab(binding.entry().operation().name())).append(" |\n");
      }
      out.append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static String kebab(String name) {
    return String.join("-", Arrays.asList(name.toLowerCase(Locale.ROOT).split("_")));
  }
}
