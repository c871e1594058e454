package io.wirewatch.enrich.story;

import java.util.Arrays;
import java.util.Objects;

/**
 * What an article names, in no language: hashes of entity ids, of ids of places finer than a
 * country, of days and of casualty figures. They let reports in different languages meet.
 *
 * @param language BCP 47, as detected
 * @param entities persons, organisations and groups, sorted
 * @param people those of the entities that are persons, sorted
 * @param places places, sorted
 * @param days days that its front names, sorted
 * @param figures kind and least number of each casualty figure, sorted
 */
public record Marks(
    String language, int[] entities, int[] people, int[] places, int[] days, int[] figures) {

  /** All that lead from one article to another, one kind after the other. */
  int[][] kinds() {
    return new int[][] {entities, places, days, figures};
  }

  /** How many numbers two sorted lists share. */
  static int shared(int[] a, int[] b) {
    int n = 0;
    for (int mark : a) {
      n += Arrays.binarySearch(b, mark) >= 0 ? 1 : 0;
    }
    return n;
  }

  /** Whether both are in one language, as far as that is known. */
  boolean sameLanguage(Marks other) {
    return language == null || other.language == null || language.equals(other.language);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Marks that
        && Objects.equals(language, that.language)
        && Arrays.equals(people, that.people)
        && Arrays.deepEquals(kinds(), that.kinds());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(language) * 31 + Arrays.deepHashCode(kinds());
  }

  @Override
  public String toString() {
    return "Marks" + Arrays.deepToString(kinds());
  }
}
