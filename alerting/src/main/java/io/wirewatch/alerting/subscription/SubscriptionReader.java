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
import io.wirewatch.contracts.wire.WireName;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@/,<>\"]+@[^\\s@/,<>\"]+");
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
        fields.texts("inhibitedBy", SubscriptionReader::name),
        escalation(fields),
        deliver(fields),
        fields.value("tlp", null, text -> constant("TLP marking", text, Tlp.values())),
        0,
        null);
  }

  private static String matching(YamlFields fields, String key, String text) {
    if (text != null && !ID.matcher(text).matches()) {
      fields.mistake(fields.node(key), "'" + key + "': " + notAName(text));
      return null;
    }
    return text;
  }

  private static String name(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(notAName(text));
    }
    return text;
  }

  private static String notAName(String text) {
    return "'" + text + "' is no name; expected lower-case letters, digits, '.', '_' or '-'";
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
    return fields.texts("status", text -> constant("status", text, Status.values()));
  }

  private static Grouping group(YamlFields fields) {
    if (!fields.has("group")) {
      return null;
    }
    YamlFields group =
        fields.nested(fields.node("group"), "group", List.of("by", "wait", "interval", "repeat"));
    String by = group.value("by", "story", text -> oneOf("grouping", text, List.of("story")));
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
        mute.texts("days", text -> oneOf("day", text.toLowerCase(Locale.ROOT), DAYS));
    return new MuteTime(
        mute.has("days") ? days : DAYS,
        clock(mute, "from"),
        clock(mute, "to"),
        mute.value("zone", "UTC", SubscriptionReader::zone),
        mute.value(
            "except", null, text -> constant("severity level", text, SeverityLevel.values())));
  }

  private static String clock(YamlFields mute, String key) {
    mute.require(key);
    return mute.value(
        key,
        null,
        text -> {
          try {
            return LocalTime.parse(text).toString();
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                "'" + text + "' is no time of day; expected HH:mm in quotes, such as \"22:00\"");
          }
        });
  }

  private static String zone(String text) {
    try {
      return ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no time zone; did you mean '"
              + Nearest.to(text, ZoneId.getAvailableZoneIds())
              + "'?");
    }
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
        rate.value("max", 1, SubscriptionReader::positive),
        rate.value("then", "digest", text -> oneOf("way", text, List.of("digest", "hold"))));
  }

  private static int positive(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw new IllegalArgumentException("'" + text + "' must be a whole number from 1");
  }

  private static Escalation escalation(YamlFields fields) {
    if (!fields.has("escalate")) {
      return null;
    }
    YamlFields escalate =
        fields.nested(fields.node("escalate"), "escalate", List.of("after", "to"));
    escalate.require("after");
    List<String> to = escalate.texts("to", SubscriptionReader::endpoint);
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
    String to = target.value("to", null, SubscriptionReader::endpoint);
    String email = target.value("email", null, SubscriptionReader::address);
    Boolean log = target.value("log", null, SubscriptionReader::yes);
    long given = Arrays.asList("to", "email", "log").stream().filter(target::has).count();
    if (given != 1) {
      target.mistake(node, "a target has exactly one of to, email, log");
      return null;
    }
    return new Target(to, email, log);
  }

  private static String endpoint(String text) {
    if ("log".equals(text)) {
      throw new IllegalArgumentException("the endpoint 'log' is the terminal; write {log: true}");
    }
    return name(text);
  }

  private static String address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no e-mail address");
    }
    return text;
  }

  private static Boolean yes(String text) {
    if (!"true".equals(text)) {
      throw new IllegalArgumentException("'log' can only be true; leave it out otherwise");
    }
    return Boolean.TRUE;
  }

  private static String oneOf(String what, String text, List<String> known) {
    if (!known.contains(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no " + what + "; expected " + String.join(", ", known));
    }
    return text;
  }

  private static <E extends Enum<E> & WireName> E constant(String what, String text, E[] values) {
    for (E value : values) {
      if (value.wireName().equalsIgnoreCase(text) && !"UNKNOWN".equals(value.name())) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no "
            + what
            + "; expected "
            + Arrays.stream(values)
                .filter(value -> !"UNKNOWN".equals(value.name()))
                .map(WireName::wireName)
                .collect(Collectors.joining(", ")));
  }
}
