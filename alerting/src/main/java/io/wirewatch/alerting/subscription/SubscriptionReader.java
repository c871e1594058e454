package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Escalation;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.MuteTime;
import io.wirewatch.contracts.subscription.RateLimit;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.subscription.Tlp;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads subscriptions from YAML: one mapping, a list of them, or several documents in a file. */
public final class SubscriptionReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "subscriber",
          "query",
          "maxAge",
          "status",
          "group",
          "mute",
          "rate",
          "inhibitedBy",
          "escalate",
          "deliver",
          "tlp");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int FILE_CAP = 4_000_000;

  private final QueryCheck queries;

  public SubscriptionReader(QueryCheck queries) {
    this.queries = queries;
  }

  /** Reads several files as one book: an id may stand only once in all of them. */
  public Reading readAll(Map<String, String> textByFile) {
    List<Subscription> read = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, String> fileById = new HashMap<>();
    textByFile.forEach((file, text) -> read(file, text, read, mistakes, fileById));
    return new Reading(read, mistakes);
  }

  /** Reads one file. */
  public Reading read(String file, String yaml) {
    return readAll(Map.of(file, yaml));
  }

  private void read(
      String file,
      String yaml,
      List<Subscription> read,
      List<Mistake> mistakes,
      Map<String, String> fileById) {
    for (Node root : documents(file, yaml, mistakes)) {
      List<Node> members =
          root instanceof SequenceNode sequence ? sequence.getValue() : List.of(root);
      for (Node member : members) {
        int before = mistakes.size();
        YamlFields fields = new YamlFields(file, member, mistakes, "a subscription", KEYS);
        Subscription one = subscription(fields);
        String other = one.id() == null ? null : fileById.putIfAbsent(one.id(), file);
        if (other != null) {
          fields.mistake(fields.node("id"), "id '" + one.id() + "' already stands in " + other);
        }
        if (mistakes.size() == before) {
          read.add(Defaults.appliedTo(one));
        }
      }
    }
  }

  private static List<Node> documents(String file, String yaml, List<Mistake> mistakes) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // Reported by YamlFields with the others.
    options.setMaxAliasesForCollections(10);
    options.setCodePointLimit(FILE_CAP);
    List<Node> documents = new ArrayList<>();
    try {
      new Yaml(options).composeAll(new StringReader(yaml)).forEach(documents::add);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      mistakes.add(new Mistake(file, line, column, "not YAML: " + e.getProblem()));
    } catch (YAMLException e) {
      String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      mistakes.add(new Mistake(file, 1, 1, "not YAML: " + problem));
    }
    return documents;
  }

  private Subscription subscription(YamlFields fields) {
    return new Subscription(
        matching(fields, "id", fields.text("id", true)),
        matching(fields, "subscriber", fields.text("subscriber", true)),
        query(fields),
        fields.duration("maxAge", null),
        status(fields),
        group(fields),
        fields.list("mute", (node, key) -> mute(fields, node)),
        rate(fields),
        fields.texts("inhibitedBy", Scalars::name),
        escalation(fields),
        deliver(fields),
        fields.value("tlp", null, text -> Scalars.constant("TLP marking", text, Tlp.values())),
        0,
        null);
  }

  private static String matching(YamlFields fields, String key, String text) {
    if (text != null && !Scalars.isName(text)) {
      fields.mistake(fields.node(key), "'" + key + "': " + Scalars.notAName(text));
      return null;
    }
    return text;
  }

  private String query(YamlFields fields) {
    String query = fields.text("query", true);
    if (query != null) {
      queries
          .problemOf(query)
          .ifPresent(
              problem ->
                  fields.mistakeInside(
                      fields.node("query"),
                      problem.column(),
                      "query, column " + problem.column() + ": " + problem.message()));
    }
    return query;
  }

  private static List<Status> status(YamlFields fields) {
    return fields.texts("status", text -> Scalars.constant("status", text, Status.values()));
  }

  private static Grouping group(YamlFields fields) {
    if (!fields.has("group")) {
      return null;
    }
    YamlFields group =
        fields.nested(fields.node("group"), "group", List.of("by", "wait", "interval", "repeat"));
    String by =
        group.value("by", "story", text -> Scalars.oneOf("grouping", text, List.of("story")));
    Duration repeat = group.duration("repeat", null);
    if (repeat != null && repeat.compareTo(Duration.ofMinutes(1)) < 0) {
      group.mistake(group.node("repeat"), "'repeat' must be at least 1m");
    }
    return new Grouping(by, group.duration("wait", null), group.duration("interval", null), repeat);
  }

  private static MuteTime mute(YamlFields parent, Node node) {
    YamlFields mute =
        parent.nested(node, "a mute time", List.of("days", "from", "to", "zone", "except"));
    List<String> days =
        mute.texts("days", text -> Scalars.oneOf("day", text.toLowerCase(Locale.ROOT), DAYS));
    return new MuteTime(
        mute.has("days") ? days : DAYS,
        clock(mute, "from"),
        clock(mute, "to"),
        mute.value("zone", "UTC", Scalars::zone),
        mute.value(
            "except",
            null,
            text -> Scalars.constant("severity level", text, SeverityLevel.values())));
  }

  private static String clock(YamlFields mute, String key) {
    mute.require(key);
    return mute.value(key, null, Scalars::timeOfDay);
  }

  private static RateLimit rate(YamlFields fields) {
    if (!fields.has("rate")) {
      return null;
    }
    YamlFields rate = fields.nested(fields.node("rate"), "rate", List.of("per", "max", "then"));
    rate.require("max");
    Duration per = rate.duration("per", Duration.ofHours(1));
    if (per.compareTo(Duration.ofSeconds(1)) < 0) {
      rate.mistake(rate.node("per"), "'per' must be at least 1s");
    }
    return new RateLimit(
        per,
        rate.value("max", 1, Scalars::positive),
        rate.value(
            "then", "digest", text -> Scalars.oneOf("way", text, List.of("digest", "hold"))));
  }

  private static Escalation escalation(YamlFields fields) {
    if (!fields.has("escalate")) {
      return null;
    }
    YamlFields escalate =
        fields.nested(fields.node("escalate"), "escalate", List.of("after", "to"));
    escalate.require("after");
    List<String> to = escalate.texts("to", Scalars::endpoint);
    if (to.isEmpty()) {
      escalate.mistake(escalate.node("to"), "'to' must name at least one endpoint");
    }
    return new Escalation(escalate.duration("after", Duration.ZERO), to);
  }

  private static List<Target> deliver(YamlFields fields) {
    List<Target> targets = fields.list("deliver", (node, key) -> target(fields, node));
    fields.require("deliver");
    return targets;
  }

  private static Target target(YamlFields parent, Node node) {
    YamlFields target = parent.nested(node, "a target", List.of("to", "email", "log"));
    String to = target.value("to", null, Scalars::endpoint);
    String email = target.value("email", null, Scalars::address);
    Boolean log = target.value("log", null, Scalars::yes);
    long given = Arrays.asList("to", "email", "log").stream().filter(target::has).count();
    if (given != 1) {
      target.mistake(node, "a target has exactly one of to, email, log");
      return null;
    }
    return new Target(to, email, log);
  }
}
