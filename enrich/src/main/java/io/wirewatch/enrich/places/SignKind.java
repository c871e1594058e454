package io.wirewatch.enrich.places;

/**
 * What in an article may point to a country. The weight says how much a sign of the kind tells when
 * countries are compared; kinds of weight 0 only count beside others.
 */
enum SignKind {
  /** The country's name. */
  NAME(1),
  /** What its people are called. */
  PEOPLE(1),
  /** A city whose name stands for the government. */
  CAPITAL(0.9),
  /** A place in it. */
  CITY(0.8),
  /** A place in it that may as well be another or none. */
  FAINT(0.3),
  /** A region or border that it shares. */
  FEATURE(0.4),
  /** Its name, its people or its capital in the name of an organisation. */
  WITHIN(0.5),
  /** Its people in the name of a currency: "Canadian dollars". */
  PRICE(0),
  /** Where a security is listed. */
  LISTED(0),
  /** A city in the name of a treaty or a meeting: "the Paris accord". */
  EVENT(0),
  /** An organ of the state, a party, an agency. */
  OFFICE(0.8),
  /** An exchange, an index, a money market. */
  MARKET(0),
  /** An international body that sits there. */
  SEAT(0),
  /** A company at home there. */
  COMPANY(0.7),
  /** Somebody who leads or led it. */
  LEADER(0.8),
  /** Its money. */
  MONEY(0),
  /** A legal form of its companies. */
  FORM(0),
  /** A legal form that several countries share. */
  LIMITED(0),
  /** A stock symbol with the suffix of one of its exchanges. */
  EXCHANGE(0.8),
  /** A stock symbol without a suffix. */
  SYMBOL(0);

  final double weight;

  SignKind(double weight) {
    this.weight = weight;
  }

  boolean tells() {
    return weight > 0;
  }
}
