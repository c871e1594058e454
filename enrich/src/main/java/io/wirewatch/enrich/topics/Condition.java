package io.wirewatch.enrich.topics;

import io.wirewatch.contracts.article.Evidence;
import java.util.List;
import java.util.Set;

/** What a rule asks of a sentence (or of a whole article): a query over what stands there. */
public sealed interface Condition {

  /** Whether it holds of what {@code scene} shows. */
  boolean holds(Scene scene, Set<String> topics);

  /**
   * Whether it may hold of a sentence among those that {@code together} shows as one; a cheap look
   * that saves asking each sentence.
   */
  default boolean mayHold(Scene together, Set<String> topics) {
    return holds(together, topics);
  }

  /** Adds the words that make it hold. */
  void explain(Scene scene, Set<String> topics, List<Evidence> into);

  /** What can hold of a sentence without words of its own. */
  enum Kind {
    COUNTRY,
    ENTITY_TYPE,
    NAME,
    PLACE,
    COUNTRIES_AT_LEAST,
    TOPIC
  }

  /**
   * A cue stands here.
   *
   * @param name its name
   * @param number its number
   * @param field the only field in which it counts; absent for all
   */
  record Cue(String name, int number, String field) implements Condition {
    @Override
    public boolean holds(Scene scene, Set<String> topics) {
      return scene.has(number) && (field == null || scene.isOf(field));
    }

    @Override
    public void explain(Scene scene, Set<String> topics, List<Evidence> into) {
      Evidence evidence = scene.evidence(number);
      if (evidence != null) {
        into.add(evidence);
      }
    }
  }

  /** A property holds here: a country, a name, a place, an entity type. */
  record Mark(Kind kind, String value) implements Condition {
    @Override
    public boolean holds(Scene scene, Set<String> topics) {
      return switch (kind) {
        case COUNTRY -> scene.countries().contains(value);
        case ENTITY_TYPE -> scene.entityTypes().contains(value);
        case NAME -> scene.names().contains(value);
        case PLACE -> scene.places().contains(value);
        case COUNTRIES_AT_LEAST -> scene.countries().size() >= Integer.parseInt(value);
        case TOPIC -> topics.contains(value);
      };
    }

    @Override
    public void explain(Scene scene, Set<String> topics, List<Evidence> into) {
      // Its words are those of the entities and places of the same record.
    }
  }

  /** All hold. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scene scene, Set<String> topics) {
      for (Condition part : parts) {
        if (!part.holds(scene, topics)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean mayHold(Scene together, Set<String> topics) {
      for (Condition part : parts) {
        if (!part.mayHold(together, topics)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void explain(Scene scene, Set<String> topics, List<Evidence> into) {
      parts.forEach(part -> part.explain(scene, topics, into));
    }
  }

  /** One holds at least. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scene scene, Set<String> topics) {
      for (Condition part : parts) {
        if (part.holds(scene, topics)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean mayHold(Scene together, Set<String> topics) {
      for (Condition part : parts) {
        if (part.mayHold(together, topics)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void explain(Scene scene, Set<String> topics, List<Evidence> into) {
      for (Condition part : parts) {
        if (part.holds(scene, topics)) {
          part.explain(scene, topics, into);
          return;
        }
      }
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Scene scene, Set<String> topics) {
      return !part.holds(scene, topics);
    }

    @Override
    public boolean mayHold(Scene together, Set<String> topics) {
      return true;
    }

    @Override
    public void explain(Scene scene, Set<String> topics, List<Evidence> into) {
      // What is absent has no words.
    }
  }
}
