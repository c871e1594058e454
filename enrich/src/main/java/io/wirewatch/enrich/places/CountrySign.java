package io.wirewatch.enrich.places;

/**
 * One sign of a country in an article.
 *
 * @param country ISO country
 * @param kind what it is
 * @param inTitle whether it stands in the headline
 * @param start first code unit in its field
 */
record CountrySign(String country, SignKind kind, boolean inTitle, int start) {
  CountrySign of(String other) {
    return new CountrySign(other, kind, inTitle, start);
  }
}
