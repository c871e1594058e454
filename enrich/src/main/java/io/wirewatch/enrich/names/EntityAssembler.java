package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.gazetteer.ListedName;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the name spans of one article into entities: one for each id, mentions in text order. */
final class EntityAssembler {
  private static final int ID_BYTES = 8;

  private final Map<String, Gathered> byId = new LinkedHashMap<>();

  /** Ids by type and name: a name stands many times in an article. */
  private final Map<EntityType, Map<String, String>> ids = new EnumMap<>(EntityType.class);

  private final PersonNames persons;

  EntityAssembler(PersonNames persons) {
    this.persons = persons;
  }

  private static final class Gathered {
    private EntityType type;
    private String name;
    private List<String> aliases;
    private final List<Mention> mentions = new ArrayList<>();
  }

  /** Adds the spans of one text; they must not overlap. */
  void add(String field, Words words, List<NameSpan> spans) {
    for (NameSpan span : spans) {
      String text = words.surface(span.from(), span.to());
      ListedName entry = span.entry();
      String name = entry == null ? persons.fullName(words, span) : entry.name();
      String id = entry == null ? knownId(span.type(), name) : entry.id();
      Gathered entity = byId.computeIfAbsent(id, k -> new Gathered());
      if (entity.type == null) {
        entity.type = span.type();
        entity.name = name;
        entity.aliases = entry == null ? List.of() : entry.aliases();
      }
      entity.mentions.add(
          new Mention(
              field,
              words.start(span.from()),
              words.end(span.to() - 1),
              text,
              span.by(),
              entry == null ? null : entry.id(),
              span.confidence()));
    }
  }

  List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    byId.forEach((id, e) -> entities.add(new Entity(id, e.type, e.name, e.aliases, e.mentions)));
    return entities;
  }

  private String knownId(EntityType type, String name) {
    return ids.computeIfAbsent(type, t -> new HashMap<>()).computeIfAbsent(name, n -> id(type, n));
  }

  /** The id of a name that no list has: the same name has the same id in every article. */
  static String id(EntityType type, String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String key = type + " " + Folding.fold(name).strip();
      byte[] hash = sha.digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
