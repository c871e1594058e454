package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.EntityType;

/** Tells which letter a word has for {@link WordKinds} by the name that it stands in. */
interface NameKinds {

  /** The kind of word that the name here is; {@link WordKinds#OTHER} where there is none. */
  char kind(int at);

  /** The kind of word in a name of a type. */
  static char of(EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION, ARMED_GROUP -> WordKinds.NAMED;
      case LOCATION -> WordKinds.PLACE;
      case NATIONALITY, RELIGIOUS_OR_POLITICAL_GROUP -> WordKinds.PEOPLE;
      default -> WordKinds.CAPITAL;
    };
  }
}
