package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Reads what the makers of a page call an element, in its class and id. */
final class Naming {
  /** WordPress writes an article's tags and sections into its class: "tag-newsletter". */
  private static final String[] SUBJECTS = {
    "tag-", "category-", "post_tag-", "section-", "topic-", "term-"
  };

  private Naming() {}

  /** Whether its name holds one of the words. */
  static boolean isCalled(Element element, Set<String> words) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String before = "";
    for (String word : words(of(element))) {
      if (words.contains(word) && !PartNames.QUALIFIERS.contains(before)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** What the element is called, without counters and without what the article is about. */
  static String of(Element element) {
    return plain(written(element));
  }

  /** Class and id as they are written; empty where there are none. */
  static String written(Element element) {
    Attributes attributes = element.attributes();
    String name = attributes.get("class").strip();
    String id = attributes.get("id");
    return id.isEmpty() ? name : name + " " + id;
  }

  static String plain(String written) {
    StringBuilder own = new StringBuilder(written.length());
    for (int from = 0; from < written.length(); ) {
      int space = written.indexOf(' ', from);
      int end = space < 0 ? written.length() : space + 1;
      if (!isSubject(written, from)) {
        withoutDigits(written, from, end, own);
      }
      from = end;
    }
    return own.toString();
  }

  private static boolean isSubject(String written, int at) {
    for (String subject : SUBJECTS) {
      if (written.startsWith(subject, at)) {
        return true;
      }
    }
    return false;
  }

  private static void withoutDigits(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        out.append(c);
      }
    }
  }

  /**
   * The words of a name in lower case; they are parted by anything but letters, and by capitals.
   */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean capital =
          letter
              && start >= 0
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (start >= 0 && (!letter || capital)) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
