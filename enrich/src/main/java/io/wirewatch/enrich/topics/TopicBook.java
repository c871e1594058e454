package io.wirewatch.enrich.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All that the tagger knows: cues, topic definitions in the order of judging, dampers and contexts.
 *
 * @param cues named cues
 * @param topics a topic stands after those that it uses
 * @param dampers what lowers a sentence's weight
 * @param contexts what speaks against all topics
 * @param noEvents what tells that nothing happened
 * @param sha256 hash over all files, for provenance
 */
public record TopicBook(
    Cues cues,
    List<TopicDefinition> topics,
    List<Damper> dampers,
    List<Context> contexts,
    List<NoEvent> noEvents,
    String sha256) {

  /**
   * Reads a book.
   *
   * @throws DefinitionDefect naming file, line and column of what is wrong
   */
  public static TopicBook read(SeedFiles files) {
    YamlPart index = open(files, "book.yaml");
    Map<String, YamlPart> parts =
        index.entries(Set.of("cues", "nations", "languages", "topics", "contexts"));
    Cues cues = new Cues();
    Conditions conditions = new Conditions(cues);
    for (String name : index.need("cues").texts()) {
      readCues(open(files, name), cues);
    }
    open(files, index.need("nations").text())
        .entries()
        .forEach((code, names) -> names.items().forEach(name -> cues.addNation(code, name.text())));
    if (parts.containsKey("languages")) {
      parts
          .get("languages")
          .entries()
          .forEach((language, name) -> readLanguage(open(files, name.text()), cues, language));
    }
    Map<String, TopicDefinition> topics = new LinkedHashMap<>();
    for (YamlPart name : index.need("topics").items()) {
      TopicDefinition topic = readTopic(open(files, name.text()), conditions);
      if (topics.put(topic.id(), topic) != null) {
        throw name.defect("topic '" + topic.id() + "' is defined twice");
      }
    }
    String contextFile = index.need("contexts").text();
    Map<String, YamlPart> context =
        open(files, contextFile).entries(Set.of("sentences", "articles", "void"));
    return new TopicBook(
        cues,
        inOrder(index, topics),
        context.get("sentences").items().stream().map(p -> readDamper(p, conditions)).toList(),
        context.get("articles").items().stream().map(p -> readContext(p, conditions)).toList(),
        context.containsKey("void")
            ? context.get("void").items().stream().map(p -> readNoEvent(p, conditions)).toList()
            : List.of(),
        files.sha256());
  }

  private static YamlPart open(SeedFiles files, String name) {
    String path = "topics/" + name;
    return YamlPart.read(path, files.text(path));
  }

  private static void readCues(YamlPart file, Cues cues) {
    file.entries()
        .forEach(
            (cue, languages) ->
                languages
                    .entries()
                    .forEach(
                        (language, phrases) ->
                            phrases.items().forEach(phrase -> addCue(cues, cue, phrase))));
  }

  private static void addCue(Cues cues, String cue, YamlPart phrase) {
    try {
      cues.add(cue, phrase.text());
    } catch (IllegalArgumentException e) {
      throw phrase.defect(e.getMessage());
    }
  }

  /** Reads a language that has an index of its own; it names no cue that the others do not know. */
  private static void readLanguage(YamlPart file, Cues cues, String language) {
    file.entries(Set.of("cues", "nations"));
    file.need("cues")
        .entries()
        .forEach(
            (cue, phrases) -> {
              if (cues.number(cue) < 0) {
                throw phrases.defect("no cue is named '" + cue + "'");
              }
              phrases.items().forEach(phrase -> cues.add(cue, phrase.text(), language));
            });
    file.need("nations")
        .entries()
        .forEach(
            (code, names) ->
                names.items().forEach(name -> cues.addNation(code, name.text(), language)));
  }

  private static TopicDefinition readTopic(YamlPart file, Conditions conditions) {
    Map<String, YamlPart> entries =
        file.entries(
            Set.of(
                "id",
                "iptc",
                "uses",
                "threshold",
                "bias",
                "slope",
                "rules",
                "required",
                "examples"));
    YamlPart requires = entries.get("required");
    YamlPart uses = entries.get("uses");
    YamlPart examples = entries.get("examples");
    return new TopicDefinition(
        file.need("id").text(),
        file.need("iptc").texts(),
        uses == null ? List.of() : uses.texts(),
        file.need("threshold").number(),
        file.need("bias").number(),
        file.need("slope").number(),
        file.need("rules").items().stream().map(p -> readRule(p, conditions)).toList(),
        requires == null ? null : conditions.read(requires),
        examples == null
            ? List.of()
            : examples.items().stream().map(TopicBook::readExample).toList());
  }

  private static Rule readRule(YamlPart part, Conditions conditions) {
    Map<String, YamlPart> entries = part.entries(Set.of("name", "within", "query", "points"));
    YamlPart query = part.need("query");
    YamlPart within = entries.get("within");
    return new Rule(
        part.need("name").text(),
        within == null ? Rule.Within.SENTENCE : within(within),
        query.text(),
        conditions.read(query),
        part.need("points").number());
  }

  private static Rule.Within within(YamlPart part) {
    try {
      return Rule.Within.valueOf(part.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw part.defect("expected title, lead, sentence or article");
    }
  }

  private static TopicDefinition.Example readExample(YamlPart part) {
    Map<String, YamlPart> entries = part.entries(Set.of("text", "is", "countries"));
    YamlPart countries = entries.get("countries");
    return new TopicDefinition.Example(
        part.need("text").text(),
        countries == null ? List.of() : countries.texts(),
        Boolean.parseBoolean(part.need("is").text()));
  }

  private static Damper readDamper(YamlPart part, Conditions conditions) {
    Map<String, YamlPart> entries = part.entries(Set.of("name", "query", "keep"));
    return new Damper(
        part.need("name").text(), conditions.read(part.need("query")), part.need("keep").number());
  }

  private static Context readContext(YamlPart part, Conditions conditions) {
    Map<String, YamlPart> entries =
        part.entries(Set.of("name", "query", "from", "penalty", "most", "unless", "spares"));
    YamlPart unless = entries.get("unless");
    YamlPart spares = entries.get("spares");
    return new Context(
        part.need("name").text(),
        conditions.read(part.need("query")),
        part.need("from").number(),
        part.need("penalty").number(),
        part.need("most").number(),
        unless == null ? null : conditions.read(unless),
        spares == null ? Set.of() : Set.copyOf(spares.texts()));
  }

  private static NoEvent readNoEvent(YamlPart part, Conditions conditions) {
    YamlPart spares = part.entries(Set.of("name", "query", "from", "spares")).get("spares");
    return new NoEvent(
        part.need("name").text(),
        conditions.read(part.need("query")),
        part.need("from").number(),
        spares == null ? Set.of() : Set.copyOf(spares.texts()));
  }

  /** Puts each topic after those that it uses; refuses what is unknown or goes in circles. */
  private static List<TopicDefinition> inOrder(
      YamlPart index, Map<String, TopicDefinition> topics) {
    Set<TopicDefinition> ordered = new LinkedHashSet<>();
    for (TopicDefinition topic : topics.values()) {
      place(index, topic, topics, ordered, new LinkedHashSet<>());
    }
    return new ArrayList<>(ordered);
  }

  private static void place(
      YamlPart index,
      TopicDefinition topic,
      Map<String, TopicDefinition> topics,
      Set<TopicDefinition> ordered,
      Set<String> path) {
    if (ordered.contains(topic)) {
      return;
    }
    if (!path.add(topic.id())) {
      throw index.defect("topics use each other in a circle: " + String.join(" > ", path));
    }
    for (String used : topic.uses()) {
      TopicDefinition other = topics.get(used);
      if (other == null) {
        throw index.defect("topic '" + topic.id() + "' uses '" + used + "', which is not defined");
      }
      place(index, other, topics, ordered, path);
    }
    path.remove(topic.id());
    ordered.add(topic);
  }
}
