package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.enrich.topics.Condition;
import io.wirewatch.enrich.topics.Conditions;
import io.wirewatch.enrich.topics.Cues;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.YamlPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The severity model as its file says it ({@code seeds/severity.yaml}).
 *
 * @param tables points by number, for each kind of figure
 * @param harm what a headline says where the harm itself is reported
 * @param background share that a figure keeps which is told in passing under another headline
 * @param deeper share that a figure outside the lead keeps
 * @param further share that figures beside the gravest add
 * @param topicless share that an event keeps where no topic was found
 * @param events of which the gravest counts
 * @param circumstances all of which count
 * @param reliability points by the source's letter
 * @param origin points of each independent origin after the first
 * @param mostOrigins points that origins give at most
 * @param urgency how soon to act, the first that holds
 * @param certainty how sure it is, the first that holds
 */
record SeverityRules(
    Map<FactKind, List<int[]>> tables,
    Condition harm,
    double background,
    double deeper,
    double further,
    double topicless,
    List<Weighed> events,
    List<Weighed> circumstances,
    Map<String, Integer> reliability,
    int origin,
    int mostOrigins,
    List<Judged> urgency,
    List<Judged> certainty) {

  private static final Set<String> KEYS =
      Set.of(
          "killed",
          "injured",
          "missing",
          "captured",
          "displaced",
          "harm",
          "background",
          "deeper",
          "further",
          "topicless",
          "events",
          "circumstances",
          "reliability",
          "origin",
          "most-origins",
          "urgency",
          "certainty");

  /** Which part of an article must meet a query. */
  enum Within {
    TITLE,
    LEAD,
    ARTICLE
  }

  /**
   * Something that has points.
   *
   * @param what in words
   * @param within where
   * @param condition a query; absent where a topic is asked
   * @param topic a topic; absent where a query is asked
   * @param sentences how many must meet the query
   * @param points what it adds, or takes
   */
  record Weighed(
      String what, Within within, Condition condition, String topic, int sentences, int points) {}

  /** A value that holds where its query does. */
  record Judged(String is, Within within, Condition condition) {}

  static SeverityRules read(SeedFiles files, Cues cues) {
    YamlPart root = YamlPart.read("severity.yaml", files.text("severity.yaml"));
    Map<String, YamlPart> entries = root.entries(KEYS);
    Conditions conditions = new Conditions(cues);
    return new SeverityRules(
        tables(entries),
        conditions.read(root.need("harm")),
        root.need("background").number(),
        root.need("deeper").number(),
        root.need("further").number(),
        root.need("topicless").number(),
        weighed(root.need("events"), conditions),
        weighed(root.need("circumstances"), conditions),
        reliability(root.need("reliability")),
        (int) root.need("origin").number(),
        (int) root.need("most-origins").number(),
        judged(root.need("urgency"), conditions),
        judged(root.need("certainty"), conditions));
  }

  private static Map<FactKind, List<int[]>> tables(Map<String, YamlPart> entries) {
    Map<FactKind, List<int[]>> tables = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      YamlPart table = entries.get(kind.wireName());
      if (table != null) {
        tables.put(kind, table.items().stream().map(SeverityRules::row).toList());
      }
    }
    return tables;
  }

  private static Map<String, Integer> reliability(YamlPart part) {
    Map<String, Integer> reliability = new HashMap<>();
    part.entries().forEach((letter, points) -> reliability.put(letter, (int) points.number()));
    return reliability;
  }

  private static int[] row(YamlPart part) {
    List<YamlPart> cells = part.items();
    if (cells.size() != 2) {
      throw part.defect("expected [from, points]");
    }
    return new int[] {(int) cells.get(0).number(), (int) cells.get(1).number()};
  }

  private static List<Weighed> weighed(YamlPart list, Conditions conditions) {
    List<Weighed> found = new ArrayList<>();
    for (YamlPart item : list.items()) {
      Map<String, YamlPart> entries =
          item.entries(Set.of("what", "within", "query", "topic", "sentences", "points"));
      YamlPart topic = entries.get("topic");
      YamlPart sentences = entries.get("sentences");
      found.add(
          new Weighed(
              item.need("what").text(),
              within(entries.get("within")),
              topic == null ? conditions.read(item.need("query")) : null,
              topic == null ? null : topic.text(),
              sentences == null ? 1 : (int) sentences.number(),
              (int) item.need("points").number()));
    }
    return List.copyOf(found);
  }

  private static List<Judged> judged(YamlPart list, Conditions conditions) {
    List<Judged> found = new ArrayList<>();
    for (YamlPart item : list.items()) {
      Map<String, YamlPart> entries = item.entries(Set.of("is", "within", "query"));
      found.add(
          new Judged(
              item.need("is").text(),
              within(entries.get("within")),
              conditions.read(item.need("query"))));
    }
    return List.copyOf(found);
  }

  private static Within within(YamlPart part) {
    if (part == null) {
      return Within.LEAD;
    }
    try {
      return Within.valueOf(part.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw part.defect("expected title, lead or article");
    }
  }
}
