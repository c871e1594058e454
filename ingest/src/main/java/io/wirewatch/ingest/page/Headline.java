package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds a page's title: the heading that its other titles hold too, else what it declares, without
 * the name of the site.
 */
final class Headline {
  private static final Pattern PARTING = Pattern.compile("\\s+[|\\-–—»›·•:/]+\\s+");
  private static final Pattern TRAILING = Pattern.compile("\\s*[|\\-–—»›·•:/]+\\s*$");
  private static final Pattern LEADING = Pattern.compile("^\\s*[|\\-–—»›·•:/]+\\s*");
  private static final Pattern HOME = Pattern.compile("https?://[^/]+/?");

  /** "Title|Site", "标题-网站": without blanks it is parted by a bar, or between wide letters. */
  private static final Pattern TIGHT =
      Pattern.compile("(?U)\\s*[|｜_]+\\s*|(?<=[\\p{IsHan}\\p{Po}])\\s*[-–—]+\\s*(?=\\p{IsHan})");

  private static final Set<String> BESIDE_TAGS =
      Set.of("small", "time", "rt", "rp", "svg", "button");
  private static final Set<String> BESIDE =
      Set.of(
          "kicker",
          "overline",
          "topline",
          "roofline",
          "roof",
          "eyebrow",
          "dachzeile",
          "spitzmarke",
          "subtitle",
          "subheadline",
          "subline",
          "supertitle",
          "suptitle",
          "surtitre",
          "overtitle",
          "pretitle",
          "preheadline",
          "antetitulo",
          "catenaccio",
          "occhiello",
          "label",
          "badge",
          "tag",
          "category",
          "rubric",
          "rubrik",
          "invisible",
          "small",
          "hsmall",
          "date",
          "colon");
  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
  private static final int LEAST = 4;

  private final Look look;
  private final String declared;
  private final String inWindow;

  /** Letters only, for comparing. */
  private final String site;

  private final String host;
  private final String titles;
  private final String shorter;

  private Headline(Look look) {
    this.look = look;
    this.declared =
        look.data()
            .text("headline")
            .or(
                () ->
                    look.meta()
                        .first(
                            "og:title",
                            "twitter:title",
                            "dc.title",
                            "parsely-title",
                            "sailthru.title"))
            .map(PlainText::line)
            .orElse("");
    this.inWindow = PlainText.line(look.document().title());
    this.site = Words.letters(look.meta().first("og:site_name", "application-name").orElse(""));
    this.host = Words.letters(Links.host(look.url()));
    this.titles = Words.letters(declared + " " + inWindow);
    this.shorter = Words.letters(withoutSite(declared, false));
  }

  /** The title; null where the page has none. */
  static String of(Look look) {
    Headline headline = new Headline(look);
    return Stream.<Optional<String>>of(
            headline.confirmed(),
            Optional.of(headline.withoutSite(headline.declared, false)),
            headline.only("h1"),
            Optional.of(headline.withoutSite(headline.inWindow, true)),
            headline.only("h2"))
        .flatMap(Optional::stream)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** The heading that a declared title holds; a second-level one where the first is the site's. */
  private Optional<String> confirmed() {
    Optional<String> first = confirmed("h1");
    if (first.isPresent() && Words.letters(declared).startsWith(Words.letters(first.get()))) {
      return first;
    }
    Optional<String> second = confirmed("h2");
    boolean firstIsSite =
        first.isPresent() && second.isPresent() && second.get().length() > first.get().length();
    return firstIsSite ? second : first.or(() -> second);
  }

  private Optional<String> confirmed(String tag) {
    return headings(tag)
        .filter(h -> isConfirmed(Words.letters(h)))
        .max(Comparator.comparingInt(String::length));
  }

  /** Window titles are often cut. */
  private boolean isConfirmed(String heading) {
    return heading.length() >= LEAST
        && !isSite(heading)
        && (titles.contains(heading) || (shorter.length() > 20 && heading.startsWith(shorter)));
  }

  private Optional<String> only(String tag) {
    return headings(tag).filter(h -> !isSite(Words.letters(h))).findFirst();
  }

  private Stream<String> headings(String tag) {
    Roster roster = look.roster();
    return (tag.equals("h1") ? roster.firstHeadings() : roster.secondHeadings())
        .stream()
            .filter(h -> !isLinkHome(h))
            .map(Headline::text)
            .filter(text -> !text.isEmpty() && text.length() < 300);
  }

  /**
   * A heading's own text: without the kicker, subtitle, label or date that some put into it, where
   * they say so.
   */
  private static String text(Element heading) {
    String whole = PlainText.line(heading.text());
    if (heading.childrenSize() == 0) {
      return whole;
    }
    StringBuilder own = new StringBuilder();
    collect(heading, own);
    String text = LEADING.matcher(PlainText.line(own.toString())).replaceFirst("").strip();
    return Words.letters(text).length() >= LEAST ? text : whole;
  }

  private static void collect(Element element, StringBuilder own) {
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode words) {
        own.append(words.getWholeText());
      } else if (node instanceof Element child && !isBeside(child)) {
        own.append(child.normalName().equals("br") || child.isBlock() ? " " : "");
        collect(child, own);
      }
    }
  }

  private static boolean isBeside(Element part) {
    return BESIDE_TAGS.contains(part.normalName()) || Naming.isCalled(part, BESIDE);
  }

  /** The name of a site in its banner leads to its front page. */
  private boolean isLinkHome(Element heading) {
    Element link = heading.childrenSize() == 0 ? null : heading.selectFirst(LINK);
    return link != null
        && Words.letters(link.text()).equals(Words.letters(heading.text()))
        && !link.text().isBlank()
        && HOME.matcher(Links.resolve(look.url(), link.attr("href"))).matches()
        && !HOME.matcher(look.url()).matches();
  }

  private boolean isSite(String letters) {
    return !site.isEmpty() && letters.equals(site) && !Words.letters(declared).equals(site);
  }

  /** Window titles end in the name of the site; declared ones only where it can be recognised. */
  private String withoutSite(String title, boolean window) {
    String[] parts = PARTING.split(title);
    if (parts.length < 2) {
      return withoutTightSite(title);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (namesSite(first)) {
      return title.substring(title.indexOf(parts[1])).strip();
    }
    boolean siteAtEnd = namesSite(last) || (window && last.length() * 2 < title.length());
    return siteAtEnd
        ? TRAILING.matcher(title.substring(0, title.lastIndexOf(last))).replaceFirst("").strip()
        : title;
  }

  private String withoutTightSite(String title) {
    String[] parts = TIGHT.split(title);
    if (parts.length < 2) {
      return title;
    }
    String first = parts[0].strip();
    String last = parts[parts.length - 1].strip();
    if (namesSite(first)) {
      return last;
    }
    return namesSite(last) || last.length() * 2 < first.length() ? first : title;
  }

  private boolean namesSite(String part) {
    String name = Words.letters(part);
    return name.length() > 2
        && (name.equals(site) || host.contains(name) || (host.length() > 4 && name.contains(host)));
  }
}
