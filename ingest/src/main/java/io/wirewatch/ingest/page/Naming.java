package io.wirewatch.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads what the makers of a page call an element, in its class and id. */
final class Naming {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** WordPress writes an article's tags and sections into its class: "tag-newsletter". */
  private static final Pattern SUBJECTS =
      Pattern.compile("(?<![^ ])(?:tag|category|post_tag|section|topic|term)-[^ ]*");

  private Naming() {}

  /** Whether its name holds one of the words. */
  static boolean isCalled(Element element, Set<String> words) {
    return element.attributesSize() > 0 && holds(of(element), words, Set.of());
  }

  /** What the element is called, without counters and without what the article is about. */
  static String of(Element element) {
    return plain(written(element));
  }

  /** Class and id as they are written; empty where there are none. */
  static String written(Element element) {
    String name = element.className();
    String id = element.id();
    return id.isEmpty() ? name : name + " " + id;
  }

  static String plain(String written) {
    String own = written.indexOf('-') < 0 ? written : SUBJECTS.matcher(written).replaceAll(" ");
    return DIGITS.matcher(own).replaceAll("");
  }

  /** Words of a name are parted by anything but letters, and by capitals. */
  static boolean holds(String name, Set<String> words, Set<String> pairs) {
    String before = "";
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean capital =
          letter
              && start >= 0
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (start >= 0 && (!letter || capital)) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        boolean speaksOfPart = PartNames.QUALIFIERS.contains(before);
        if ((words.contains(word) && !speaksOfPart) || pairs.contains(before + " " + word)) {
          return true;
        }
        before = word;
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return false;
  }
}
