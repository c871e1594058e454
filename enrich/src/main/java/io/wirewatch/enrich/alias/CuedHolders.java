package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Names that a text says have other names: whoever is "also known as" somebody is somebody, though
 * no finder of names knows him or all of his name.
 */
public final class CuedHolders {
  private CuedHolders() {}

  /**
   * Where whole names stand, by their shape, that the grammar of naming finds other names of.
   *
   * @param typeAt the type of the name that a finder sees at a place in the text, null for none
   * @return pairs of where they start and end
   */
  public static List<int[]> find(String text, IntFunction<EntityType> typeAt) {
    NameKinds names =
        at -> typeAt.apply(at) == null ? WordKinds.OTHER : NameKinds.of(typeAt.apply(at));
    List<int[]> holders = new ArrayList<>();
    for (Wording wording : new Passages(text, names).speaking()) {
      NamingGrammar grammar = new NamingGrammar(wording);
      for (Span run : wording.runs()) {
        if (grammar.after(run, true) != null) {
          holders.add(new int[] {run.start(), run.end()});
        }
      }
    }
    return holders;
  }
}
