package io.wirewatch.enrich.places;

/** Says which area holds which place, by the codes of both. */
final class Containment {
  private final Gazetteer gazetteer;

  Containment(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether one place is an area that holds another. */
  boolean holds(int outer, int inner) {
    if (outer == inner) {
      return false;
    }
    char innerKind = gazetteer.kind(inner);
    return switch (gazetteer.kind(outer)) {
      case 'C' -> innerKind != 'C' && isOf(inner, gazetteer.countries(outer));
      case '1' ->
          innerKind != 'C'
              && innerKind != '1'
              && gazetteer.admin1(outer).equals(gazetteer.admin1(inner));
      case '2' ->
          "PXK".indexOf(innerKind) >= 0 && gazetteer.admin2(outer).equals(gazetteer.admin2(inner));
      case 'F' ->
          innerKind != 'C'
              && gazetteer.countries(outer).contains(gazetteer.countries(inner))
              && !gazetteer.countries(inner).isEmpty()
              && gazetteer.kilometres(outer, inner) < 350;
      default -> false;
    };
  }

  /** Whether a place lies in a country, wholly or in part. */
  boolean isOf(int place, String country) {
    return !country.isEmpty() && gazetteer.countries(place).contains(country);
  }
}
