package io.wirewatch.enrich.names;

import io.wirewatch.enrich.text.Words;
import java.util.HashSet;
import java.util.Set;

/**
 * What stands around a capitalised word in French, Spanish, Portuguese and Italian and makes it no
 * place: a first name or surname, a street, a title in quotes. No model reads these languages, so
 * the words beside a name must tell.
 */
final class LatinWords {
  private static final Set<String> LANGUAGES = Set.of("fr", "es", "pt", "it");

  /** Words that begin a sentence with a capital and are no part of the name that follows. */
  private static final Set<String> FUNCTION =
      folded(
          "à al au aux avec c' chez com como comme con contra contre d' da das dans de del dell' den"
              + " depuis des desde do dos du durante e el em en entre et face fra ha hacia hasta il"
              + " in l' la las le les lo los mais mas même na nas nel no nos o os où ou para par"
              + " parce per pero por pour qu' quand que quando quanto s' se según segundo selon si"
              + " sin sem sans sobre sous su sul sur tra tras un una une vers y");

  /** What an area or a town is: "Estado Bolívar", "ville de Goma". */
  private static final Set<String> AREAS =
      folded(
          "ville localité village commune cité territoire province district département préfecture"
              + " région gouvernorat cercle ciudad localidad municipio municipios pueblo"
              + " departamento provincia distrito vereda corregimiento cantón aldea región estado"
              + " cidade vila aldeia município província região localidade bairro città villaggio"
              + " distretto regione comune località");

  private static final Set<String> WATERS = folded("lago lac río rio golfo golfe mer mar");

  /** What bears the name of a place and is none. */
  private static final Set<String> BEARERS =
      folded(
          "rue avenue boulevard square tour stade hôtel pont café restaurant air radio banque crédit"
              + " calle avenida plaza paseo vuelta estadio hotel puente banco torre bar barrio"
              + " rua praça travessa estádio ponte copa gran grande via viale piazza stadio banca"
              + " vin vino vinho queso fromage queijo");

  private static final Set<String> LINKS = folded("de del du do da d' di");
  private static final String OPENING = "«“„\"'‘";
  private static final String CLOSING = "»”“\"'’";

  private LatinWords() {}

  /** Whether a folded word says of an area or a town what it is. */
  static boolean isArea(String folded) {
    return AREAS.contains(folded);
  }

  /** The words of a list, parted by blanks, as texts are folded. */
  static Set<String> folded(String text) {
    Set<String> folded = new HashSet<>();
    for (String word : text.split(" ")) {
      folded.add(Words.of(word, "fr").folded(0));
    }
    return folded;
  }

  /** Whether a stretch is part of a longer name, or a title, in a text of this language. */
  static boolean isNoPlace(Words words, int from, int to, String language) {
    return language != null
        && LANGUAGES.contains(language)
        && (isQuoted(words, from, to)
            || isBorne(words, from)
            || isNamed(words, from)
            || to - from == 1 && isFirstName(words, to));
  }

  private static boolean isQuoted(Words words, int from, int to) {
    return from > 0
        && to < words.size()
        && OPENING.contains(words.surface(from - 1))
        && CLOSING.contains(words.surface(to));
  }

  private static boolean isBorne(Words words, int i) {
    boolean linked = i > 1 && LINKS.contains(words.folded(i - 1));
    int bearer = linked ? i - 2 : i - 1;
    return bearer >= 0 && BEARERS.contains(words.folded(bearer));
  }

  /** "Cristina Granada", "Crédit Suisse". */
  private static boolean isNamed(Words words, int i) {
    return i > 0
        && words.isCapitalised(i - 1)
        && !words.isPunctuation(i - 1)
        && !words.startsLine(i)
        && words.followsSpace(i)
        && !words.isAllCapitals(i - 1)
        && !FUNCTION.contains(words.folded(i - 1))
        && !isArea(words.folded(i - 1))
        && !WATERS.contains(words.folded(i - 1));
  }

  /** "Israel Ferreira". */
  private static boolean isFirstName(Words words, int next) {
    return next < words.size()
        && words.isCapitalised(next)
        && !words.isPunctuation(next)
        && !words.startsLine(next)
        && words.followsSpace(next)
        && !words.isAllCapitals(next)
        && !FUNCTION.contains(words.folded(next));
  }
}
