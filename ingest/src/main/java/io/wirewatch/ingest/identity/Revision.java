package io.wirewatch.ingest.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what an edit of an article changed, and whether that makes a new version. */
public enum Revision {
  /** Nothing that a reader sees. */
  NONE(false),
  /** Wording, layout, a typing error. */
  COSMETIC(false),
  /** The headline says something else. */
  TITLE(true),
  /** A correction, clarification or retraction is announced. */
  CORRECTION(true),
  /** A figure came, went or changed. */
  FIGURES(true),
  /** A name came that was not there. */
  NAMES(true);

  private static final Pattern CORRECTION_WORDS =
      Pattern.compile(
          "(?iU)\\b(?:correction|corrected|clarification|retraction|retracted|editor[’']s note|corrects|corrigendum|erratum"
              + "|rectificatif|mise au point|corrección|rectificación|correção|berichtigung|richtigstellung|korrektur|rettifica"
              + "|исправление|уточнение|düzeltme|تصحیح|تصحيح|اصلاح|सुधार|भूल सुधार|更正|訂正|정정)\\b");
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,:/]\\p{Nd}+)*");
  private static final Pattern AGE =
      Pattern.compile(
          "(?iU)\\p{Nd}+\\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|views?|comments?|shares?|likes?)\\b(?:\\s+(?:ago|read))?");
  private static final Pattern NAME =
      Pattern.compile("(?U)(?<=[\\p{L}\\p{Nd},;:] )\\p{Lu}[\\p{L}’'-]{2,}");

  private final boolean material;

  Revision(boolean material) {
    this.material = material;
  }

  /** Whether it makes a new version. */
  public boolean isMaterial() {
    return material;
  }

  /** The rule's name. */
  public String rule() {
    return "edit-" + name().toLowerCase(Locale.ROOT);
  }

  /** What changed between two texts of one article, the gravest first. */
  public static Revision between(String oldTitle, String oldBody, String newTitle, String newBody) {
    String was = words(oldTitle);
    String is = words(newTitle);
    if (!was.equals(is)) {
      return TITLE;
    }
    String before = ArticleIdentity.comparable(oldBody);
    String after = ArticleIdentity.comparable(newBody);
    if (before.equals(after)) {
      return NONE;
    }
    if (CORRECTION_WORDS.matcher(after).find() && !CORRECTION_WORDS.matcher(before).find()) {
      return CORRECTION;
    }
    if (!figures(before).equals(figures(after))) {
      return FIGURES;
    }
    Set<String> names = found(NAME, newBody);
    names.removeIf(name -> oldBody != null && oldBody.contains(name));
    return names.isEmpty() ? COSMETIC : NAMES;
  }

  /** Case, punctuation and blanks say nothing new. */
  private static String words(String title) {
    return ArticleIdentity.comparable(title).replaceAll("(?U)[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }

  /** Counters of age and popularity change by themselves. */
  private static Set<String> figures(String text) {
    return found(FIGURE, AGE.matcher(text).replaceAll(" "));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
