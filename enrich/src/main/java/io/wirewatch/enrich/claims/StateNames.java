package io.wirewatch.enrich.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of states, their peoples and capitals, read from {@code sides.tsv}. */
final class StateNames {
  private record Name(String text, String country) {}

  /** By first letter, the longest first. */
  private static final Map<Character, List<Name>> NAMES = read();

  private StateNames() {}

  /** The country of the first name in these words; {@code null} for none. */
  static String countryIn(CharSequence words) {
    String text = words.toString();
    for (int i = 0; i < text.length(); i++) {
      for (Name name : NAMES.getOrDefault(text.charAt(i), List.of())) {
        if (text.startsWith(name.text(), i) && stands(text, i, i + name.text().length())) {
          return name.country();
        }
      }
    }
    return null;
  }

  /** Whether no word goes on before or after. */
  private static boolean stands(String text, int from, int to) {
    return (from == 0 || !isWordPart(text.codePointBefore(from)))
        && (to == text.length() || !isWordPart(text.codePointAt(to)));
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static Map<Character, List<Name>> read() {
    Map<Character, List<Name>> names = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                StateNames.class.getResourceAsStream("sides.tsv"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              row -> {
                for (int i = 1; i < row.length; i++) {
                  names
                      .computeIfAbsent(row[i].charAt(0), c -> new ArrayList<>())
                      .add(new Name(row[i], row[0]));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read sides.tsv", e);
    }
    names
        .values()
        .forEach(
            same -> same.sort(Comparator.comparingInt((Name n) -> n.text().length()).reversed()));
    return names;
  }
}
