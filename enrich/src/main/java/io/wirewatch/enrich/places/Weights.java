package io.wirewatch.enrich.places;

/**
 * How much each kind of evidence counts when places are told apart, in natural-log units.
 *
 * @param countryPrior how well known a country is
 * @param peoplePrior per power of ten of inhabitants
 * @param capitalPrior more for a capital
 * @param country other places in the same country
 * @param province other places in the same province
 * @param near other places close by
 * @param nearKm what close means
 * @param contained said to lie in it
 */
record Weights(
    double countryPrior,
    double peoplePrior,
    double capitalPrior,
    double country,
    double province,
    double near,
    double nearKm,
    double contained) {

  /** Fitted on the dev halves of four labelled sets (docs/names-and-places.md). */
  static final Weights FITTED = new Weights(12, 1.2, 3, 3.8, 2.2, 3.4, 60, 4);
}
