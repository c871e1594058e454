package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells names of authors from what else stands in their place. */
final class Names {
  private static final String BY =
      "by|von|vom|par|por|door|di|da|av|af|od|автор|author|autor(?:in)?|autore?|auteur|(?:texte?|redaktion|redakteur(?:in)?|reporter|words|interview)(?=\\s*:)";
  private static final String WROTE =
      "posted|written|published|reported|story|article|veröffentlicht|geschrieben|erstellt|verfasst|ein artikel|ein beitrag|publié|écrit|rédigé|escrito|publicado|scritto|opublikowane";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iU)^(?:[-–—|•·/:~©\\s]+|(?:(?:"
              + WROTE
              + ")(?: on [\\p{L}\\p{Nd}., ]{6,30})? )?(?:"
              + BY
              + ")\\b\\s*:?\\s+)");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iU)\\s*(?:[,|•·(].*|\\s[-–—/]\\s.*|\\b(?:on|am|le|el|um|updated|published)\\s+(?:\\p{Nd}|\\p{Lu}\\p{Ll}+ \\p{Nd}).*|\\p{Nd}{1,2}[.:/ ].*|\\p{Nd}{3,}.*|\\s@\\S+.*|:)$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU).*(?:https?:|@|\\bcomments?\\b|kommentare?\\b|\\bshare|\\bfollow\\b|subscrib|abonn|\\bauthors?\\b|\\bautor(?:en|in|es)?\\b|\\babout\\b|\\bmore\\b|\\bposts?\\b|articles?\\b"
              + "|beiträge|\\bartikel\\b|\\bread\\b|\\bview\\b|\\ball\\b|\\balle\\b|\\bhome\\b|log ?in|anmelden|\\bedited\\b|updated|published|pressemitteilung|newsletter|\\bmehr\\b|profil\\b|veröffentlicht|geschrieben|erstellt|publié\\b|\\bedit\\b|^(?:von|by|par|por|und|and|(?:mon|diens|donners|frei|sams|sonn)tag)$).*");

  /** Names that systems give to whoever keeps them. */
  private static final Set<String> KEEPERS =
      Set.of(
          "admin",
          "administrator",
          "wordpressadmin",
          "webmaster",
          "root",
          "user",
          "guest",
          "gast",
          "redaktion",
          "redaction",
          "rédaction",
          "redacción",
          "redazione",
          "redakcja",
          "редакция",
          "editor",
          "editors",
          "editorial",
          "staff",
          "newsroom",
          "news",
          "newsdesk",
          "online",
          "autor",
          "author",
          "unknown");

  private static final Pattern SPLIT =
      Pattern.compile("(?iU)\\s*;\\s*|\\s+(?:and|und|et|y|e|&)\\s+");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?U)\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|della|van|von|der|den|bin|al|el|la|le|da|dos|ter|zu)){1,4}");
  private static final Pattern LINE =
      Pattern.compile(
          "(?iU)^[-–—|•·\\s]*(?:(?:"
              + WROTE
              + ") )?(?:by|von|par|por|door|автор|author|autor(?:in)?|autore|auteur|text|texte)(?:\\s*:\\s*|\\s+)(.{3,60})$");
  private static final Pattern WWW = Pattern.compile("^www\\.");
  private static final int LONGEST = 60;

  private final String site;
  private final String host;

  Names(Look look) {
    this.site = Words.letters(look.meta().first("og:site_name", "application-name").orElse(""));
    this.host = Words.letters(WWW.matcher(Links.host(look.url())).replaceFirst(""));
  }

  /** What is left of these texts as names. */
  List<String> clean(Stream<String> texts) {
    return texts
        .filter(text -> text.length() < 3 * LONGEST)
        .map(PlainText::line)
        .map(Names::bare)
        .flatMap(Names::parted)
        .filter(n -> n.length() > 1 && n.length() <= LONGEST && n.split(" ").length <= 6)
        .filter(n -> !NO_NAME.matcher(n).matches())
        .filter(n -> n.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  /** The names in a line that says nothing but who wrote it. */
  List<String> inLine(String line) {
    Matcher byline = LINE.matcher(line);
    if (line.length() > 2 * LONGEST || !byline.matches()) {
      return List.of();
    }
    List<String> found = clean(Stream.of(byline.group(1)));
    return found.stream().allMatch(Names::isPerson) ? found : List.of();
  }

  /** Whether it is spelt like the name of a person. */
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches();
  }

  /** Whether it names the publisher or a role and not a person. */
  boolean isHouse(String name) {
    String letters = Words.letters(name);
    return KEEPERS.contains(letters)
        || letters.equals(site)
        || (letters.length() > 3 && host.contains(letters))
        || (host.length() > 4 && letters.contains(host))
        || (site.length() > 4 && letters.contains(site));
  }

  private static String bare(String text) {
    String name = BEFORE.matcher(text).replaceFirst("");
    name = BEFORE.matcher(name).replaceFirst("");
    name = AFTER.matcher(name).replaceFirst("").strip();
    int half = name.length() / 2;
    boolean twice =
        name.length() > 6 && name.equals(name.substring(0, half) + " " + name.substring(0, half));
    return twice ? name.substring(0, half) : name;
  }

  /** Several names in one text, where each part looks like one. */
  private static Stream<String> parted(String text) {
    String[] parts = SPLIT.split(text);
    boolean all = parts.length > 1 && Stream.of(parts).allMatch(Names::isPerson);
    return all ? Stream.of(parts) : Stream.of(text);
  }
}
