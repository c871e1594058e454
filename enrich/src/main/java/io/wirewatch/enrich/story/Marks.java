package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * What an article names, in no language: hashes of entity ids and of place ids, days of the event
 * and casualty figures. They let reports in different languages meet, and tell two incidents apart.
 *
 * @param language BCP 47, as detected
 * @param entities hashed ids of persons, organisations and groups, sorted
 * @param places hashed ids of places finer than a country, sorted
 * @param days days on which it says that the event happened, as epoch days, sorted
 * @param figures kind and least number of each casualty figure, packed, sorted
 */
public record Marks(String language, int[] entities, int[] places, int[] days, int[] figures) {

  static final Marks NONE = new Marks(null, new int[0], new int[0], new int[0], new int[0]);

  /** How many numbers two sorted lists share. */
  static int shared(int[] a, int[] b) {
    int n = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Marks that
        && java.util.Objects.equals(language, that.language)
        && Arrays.equals(entities, that.entities)
        && Arrays.equals(places, that.places)
        && Arrays.equals(days, that.days)
        && Arrays.equals(figures, that.figures);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entities) * 31 + Arrays.hashCode(places);
  }

  @Override
  public String toString() {
    return "Marks["
        + entities.length
        + " entities, "
        + places.length
        + " places, "
        + days.length
        + " days, "
        + figures.length
        + " figures]";
  }
}
