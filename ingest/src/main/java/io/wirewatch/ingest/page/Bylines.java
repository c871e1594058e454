package io.wirewatch.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds who wrote a page: what it declares, then what stands where names stand. */
final class Bylines {
  private static final List<String> PLACES =
      List.of(
          "[itemprop=author] [itemprop=name], [itemprop=author][content]",
          "a[rel~=author]",
          "[itemprop=author], [property=author]",
          ".author .fn, .vcard .fn, .byline .fn, .p-author",
          ".author-name, .author__name, .authorName, .byline-name, .byline__name, .article-author__name, [class*=author-name], [class*=authorName], [class*=author_name], [class*=AuthorName]",
          ".byline a, .by-line a, .article-byline a, .post-author a, .entry-author a, [class*=byline] a[href*=author]",
          ".author a, a[href*='/author/'], a[href*='/autor/'], a[href*='/authors/'], a[href*='/autoren/']",
          ".post-author, .entry-author, .article-author, .article__author, .byline-author, .author, .autor, .auteur, .byline, [class*=byline], [class*=author]:not(body), [class*=autor]:not(body), [id*=author]");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iU)^(?:(?:posted|written|published|reported|veröffentlicht|geschrieben|erstellt|publié|escrito|publicado) )?(?:by|von|par|por|door|di|av|af|od|автор|text|texte?|author|autore?|auteur|redaktion|reporter|words)\\b\\s*:?\\s+|^[-–—|•·/:]+\\s*");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iU)\\s*(?:[,|•·/(].*|\\s[-–—]\\s.*|\\b(?:on|am|le|el|um)\\s+\\p{Nd}.*|\\p{Nd}.*|@\\S+.*)$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU).*(?:https?:|www\\.|@|comment|kommentar|share|follow|subscribe|abonn|author|autor\\b|about|more|posts|articles|read|view|all\\b|home|login).*");
  private static final int LONGEST = 60;

  private Bylines() {}

  static List<String> of(Look look) {
    List<String> named = new ArrayList<>();
    names(look.data(), look.data().article().path("author"), named);
    List<String> declared = clean(named.stream(), look);
    if (declared.isEmpty()) {
      declared =
          clean(
              Stream.of(
                      "author",
                      "article:author",
                      "parsely-author",
                      "sailthru.author",
                      "dc.creator",
                      "dcterms.creator",
                      "citation_author",
                      "article:author_name",
                      "cxenseparse:author",
                      "byl")
                  .map(name -> look.meta().all(name))
                  .filter(values -> !values.isEmpty())
                  .limit(1)
                  .flatMap(List::stream),
              look);
    }
    return declared.isEmpty() ? onPage(look) : declared;
  }

  private static List<String> onPage(Look look) {
    for (String place : PLACES) {
      List<String> found =
          clean(
              look.document().select(place).stream()
                  .filter(e -> !isElsewhere(e))
                  .limit(3)
                  .map(e -> e.hasAttr("content") ? e.attr("content") : e.text())
                  .filter(text -> text.length() < 3 * LONGEST)
                  .limit(1),
              look);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Names in comments and lists of other articles are others' names. */
  private static boolean isElsewhere(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      String name = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
      if (name.contains("comment")
          || name.contains("related")
          || name.contains("sidebar")
          || name.contains("footer")
          || e.normalName().equals("footer") && !name.contains("entry") && !name.contains("post")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> clean(Stream<String> names, Look look) {
    String site = look.meta().first("og:site_name").orElse("");
    return names
        .map(PlainText::line)
        .map(Bylines::bare)
        .filter(n -> n.length() > 1 && n.length() <= LONGEST && n.split(" ").length <= 6)
        .filter(n -> !NO_NAME.matcher(n).matches() && !n.equalsIgnoreCase(site))
        .filter(n -> n.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  private static String bare(String text) {
    String name = BEFORE.matcher(text).replaceFirst("");
    return AFTER.matcher(name).replaceFirst("").strip();
  }

  private static void names(StructuredData data, JsonNode author, List<String> named) {
    if (author.isTextual()) {
      named.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(a -> names(data, a, named));
    } else if (author.has("name")) {
      names(data, author.path("name"), named);
    } else if (author.has("@id")) {
      JsonNode referred = data.byId(author.path("@id").asText());
      StructuredData.text(referred, "name").ifPresent(named::add);
    }
  }
}
