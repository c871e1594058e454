package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.query.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An alias that came to count when articles with it had been matched: says how such an article
 * reads since.
 *
 * <p>The rule is enrichment's for the articles that come later, for this one assertion: whoever is
 * named by the alias is the one it belongs to, and both names are his.
 */
public final class LateAlias {
  private final AliasAssertion assertion;
  private final List<String> name;
  private final List<String> alias;
  private final List<byte[]> spellings;

  /** The alias of an assertion that counts. */
  public LateAlias(AliasAssertion assertion) {
    this.assertion = assertion;
    name = Tokens.of(assertion.name());
    alias = Tokens.of(assertion.alias());
    spellings =
        Stream.of(assertion.name(), assertion.alias())
            .map(LateAlias::asWritten)
            .filter(bytes -> bytes.length > 0)
            .toList();
  }

  /** Id of the assertion. */
  public String id() {
    return assertion.id();
  }

  /** What was learnt, for people; bears the id of the assertion. */
  public String sentence() {
    return assertion.alias() + " is " + assertion.name() + " (" + assertion.id() + ")";
  }

  /** Whether another assertion gives the same name to somebody else: then it counts for nobody. */
  public boolean disputedBy(AliasAssertion other) {
    return !other.entity().equals(assertion.entity())
        && person(other.type()) == person(assertion.type())
        && Tokens.of(other.alias()).equals(alias);
  }

  /**
   * Whether a record as written may name one of the two names: cheap, and sometimes wrongly yes.
   */
  public boolean mayBeIn(byte[] record) {
    return spellings.stream().anyMatch(bytes -> contains(record, bytes));
  }

  /** The article as it reads now; empty where it reads as before. */
  public Optional<EnrichedArticle> applied(EnrichedArticle enriched) {
    Map<String, Entity> now = new LinkedHashMap<>();
    for (Entity entity : enriched.entities()) {
      Entity named = named(entity);
      now.merge(named.id(), named, Entity::joined);
    }
    List<Entity> entities = List.copyOf(now.values());
    return entities.equals(enriched.entities())
        ? Optional.empty()
        : Optional.of(enriched.withEntities(entities));
  }

  private Entity named(Entity entity) {
    if (person(entity.type()) != person(assertion.type())) {
      return entity;
    }
    if (entity.id().equals(assertion.entity()) || called(entity.name(), name)) {
      return also(entity, assertion.alias(), alias);
    }
    if (!called(entity.name(), alias)) {
      return entity;
    }
    if (listed(entity.id()) && !listed(assertion.entity())) {
      return also(entity, assertion.name(), name); // Whom a list knows stays who he is.
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(entity.name());
    names.addAll(entity.aliases());
    names.remove(assertion.name());
    return new Entity(
        assertion.entity(),
        assertion.type(),
        assertion.name(),
        List.copyOf(names),
        entity.mentions().stream().map(found -> found.byAlias(assertion.id())).toList());
  }

  private static Entity also(Entity entity, String spelling, List<String> folded) {
    boolean known =
        called(entity.name(), folded)
            || entity.aliases().stream().anyMatch(one -> called(one, folded));
    if (known) {
      return entity;
    }
    List<String> names = new ArrayList<>(entity.aliases());
    names.add(spelling);
    return new Entity(entity.id(), entity.type(), entity.name(), names, entity.mentions());
  }

  private static boolean called(String spelling, List<String> folded) {
    return !folded.isEmpty() && Tokens.of(spelling).equals(folded);
  }

  private static boolean person(EntityType type) {
    return type == EntityType.PERSON;
  }

  private static boolean listed(String id) {
    return id.indexOf(':') > 0;
  }

  /** The bytes of a name within a record, without the quotation marks around it. */
  private static byte[] asWritten(String text) {
    byte[] quoted = Json.bytes(text);
    return Arrays.copyOfRange(quoted, 1, quoted.length - 1);
  }

  private static boolean contains(byte[] record, byte[] part) {
    byte first = lower(part[0]);
    for (int i = 0; i <= record.length - part.length; i++) {
      if (lower(record[i]) == first && at(record, i, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean at(byte[] record, int start, byte[] part) {
    for (int i = 1; i < part.length; i++) {
      if (lower(record[start + i]) != lower(part[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
  }
}
