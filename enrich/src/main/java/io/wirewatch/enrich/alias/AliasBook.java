package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.enrich.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is known by which names, as far as learnt aliases count: gives an entity that an article
 * names only by an alias the identity and the other names of whom it belongs to.
 *
 * <p>A name that is asserted for two entities which nothing else ties together is ambiguous and
 * merges nobody. Immutable.
 */
public final class AliasBook {
  /** Nothing learnt. */
  public static final AliasBook EMPTY = new AliasBook(List.of(), 0);

  private final long offset;
  private final Map<String, Known> byEntity = new HashMap<>();
  private final Map<String, Known> byName = new HashMap<>();

  /** One person or group, under all names. */
  private static final class Known {
    private final Set<String> entities = new TreeSet<>();
    private final Map<String, String> assertionByName = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String id;
    private String name;
    private EntityType type;
    private int rank;
  }

  /**
   * A book of these assertions.
   *
   * @param assertions only those that are active count
   * @param offset of the aliases topic: the version of the book
   */
  public AliasBook(Collection<AliasAssertion> assertions, long offset) {
    this.offset = offset;
    List<AliasAssertion> active =
        assertions.stream()
            .filter(a -> a.state() == AliasState.ACTIVE && a.type() != null)
            .sorted(
                Comparator.comparing(AliasAssertion::firstSeen).thenComparing(AliasAssertion::id))
            .toList();
    Map<String, Set<String>> claimants = claimants(active);
    active.forEach(this::open);
    active.stream()
        .filter(each -> claimants.get(key(each.type(), each.alias())).size() == 1)
        .forEach(this::join);
    // What two entities claim still serves where other names have made them one.
    active.stream()
        .filter(each -> claimants.get(key(each.type(), each.alias())).size() > 1)
        .filter(each -> oneOf(claimants.get(key(each.type(), each.alias()))))
        .forEach(this::join);
  }

  /**
   * What a stored record shows of the book that it was made with: its entities under the names and
   * identities that they bear there. It serves to make that record again and no other.
   *
   * @param entities of the record
   * @param offset of the book that it was made with; 0 where there was none
   */
  public static AliasBook shownBy(List<Entity> entities, long offset) {
    if (offset == 0) {
      return EMPTY;
    }
    AliasBook book = new AliasBook(List.of(), offset);
    entities.forEach(book::show);
    return book;
  }

  private void show(Entity stored) {
    Known known = new Known();
    known.id = stored.id();
    known.name = stored.name();
    known.type = stored.type();
    known.names.add(stored.name());
    known.names.addAll(stored.aliases());
    byEntity.put(stored.id(), known);
    for (Mention mention : stored.mentions()) {
      String spoken = key(stored.type(), mention.text());
      byName.putIfAbsent(spoken, known);
      if (mention.by() == FoundBy.ALIAS) {
        known.assertionByName.putIfAbsent(spoken, mention.source());
      }
    }
  }

  /** The offset of the aliases topic up to which this book has read. */
  public long offset() {
    return offset;
  }

  /** The entities of an article, each under the identity that the book knows it by. */
  public List<Entity> applied(List<Entity> entities) {
    if (byEntity.isEmpty()) {
      return entities;
    }
    Map<String, Entity> applied = new LinkedHashMap<>();
    for (Entity entity : entities) {
      Known known = known(entity);
      Entity named = known == null ? entity : named(entity, known);
      applied.merge(named.id(), named, Entity::joined);
    }
    return List.copyOf(applied.values());
  }

  private Known known(Entity entity) {
    Known same = byEntity.get(entity.id());
    return same != null ? same : byName.get(key(entity.type(), entity.name()));
  }

  private static Entity named(Entity entity, Known known) {
    Set<String> aliases = new LinkedHashSet<>(known.names);
    aliases.add(entity.name());
    aliases.addAll(entity.aliases());
    aliases.remove(known.name);
    List<Mention> mentions = entity.mentions();
    String assertion = known.assertionByName.get(key(entity.type(), entity.name()));
    if (assertion != null && !entity.id().equals(known.id)) {
      mentions = mentions.stream().map(found -> found.byAlias(assertion)).toList();
    }
    return new Entity(known.id, known.type, known.name, List.copyOf(aliases), mentions);
  }

  private static Map<String, Set<String>> claimants(List<AliasAssertion> active) {
    Map<String, Set<String>> claimants = new HashMap<>();
    for (AliasAssertion each : active) {
      claimants
          .computeIfAbsent(key(each.type(), each.alias()), k -> new HashSet<>())
          .add(each.entity());
    }
    return claimants;
  }

  private void open(AliasAssertion each) {
    Known known =
        byEntity.computeIfAbsent(
            each.entity(),
            id -> {
              Known opened = new Known();
              opened.id = id;
              opened.name = each.name();
              opened.type = each.type();
              opened.rank = byEntity.size();
              opened.entities.add(id);
              opened.names.add(each.name());
              return opened;
            });
    byName.putIfAbsent(key(each.type(), each.name()), known);
  }

  /** The alias becomes a name of the entity; who bears it as his own name is the same. */
  private void join(AliasAssertion each) {
    Known known = byEntity.get(each.entity());
    String alias = key(each.type(), each.alias());
    known.names.add(each.alias());
    known.assertionByName.putIfAbsent(alias, each.id());
    Known bearer = byName.putIfAbsent(alias, known);
    if (bearer != null && bearer != known) {
      absorb(bearer, known);
    }
  }

  private boolean oneOf(Set<String> entities) {
    return entities.stream().map(byEntity::get).distinct().count() == 1;
  }

  /** The listed one stays, else the one that was known first. */
  private void absorb(Known one, Known other) {
    boolean otherStays = listed(one) == listed(other) ? other.rank < one.rank : listed(other);
    Known stays = otherStays ? other : one;
    Known goes = otherStays ? one : other;
    stays.entities.addAll(goes.entities);
    stays.names.addAll(goes.names);
    goes.assertionByName.forEach(stays.assertionByName::putIfAbsent);
    goes.entities.forEach(id -> byEntity.put(id, stays));
    byName.replaceAll((name, known) -> known == goes ? stays : known);
  }

  private static boolean listed(Known known) {
    return known.id.indexOf(':') > 0;
  }

  private static String key(EntityType type, String name) {
    return (type == EntityType.PERSON ? "p " : "g ") + Folding.fold(name).strip();
  }
}
