package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.PlainText;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds a page's title: the heading that its other titles hold too, else what it declares, without
 * the name of the site.
 */
final class Headline {
  private static final String PARTING = "\\s+[|\\-–—»›·•:/]+\\s+";
  private static final int LEAST = 4;

  private final Look look;
  private final String declared;
  private final String inWindow;

  private Headline(Look look) {
    this.look = look;
    this.declared =
        look.data()
            .text("headline")
            .or(() -> look.meta().first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"))
            .map(PlainText::line)
            .orElse("");
    this.inWindow = PlainText.line(look.document().title());
  }

  /** The title; null where the page has none. */
  static String of(Look look) {
    Headline headline = new Headline(look);
    return Stream.<Optional<String>>of(
            headline.confirmed("h1"),
            headline.confirmed("h2"),
            Optional.of(headline.withoutSite(headline.declared)),
            headline.only("h1"),
            Optional.of(headline.withoutSite(headline.inWindow)),
            headline.only("h2"))
        .flatMap(Optional::stream)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** The longest heading that a declared title holds, or that holds it. */
  private Optional<String> confirmed(String tag) {
    String titles = letters(declared + " " + inWindow);
    return headings(tag)
        .filter(h -> letters(h).length() >= LEAST && !isSite(h))
        .filter(h -> titles.contains(letters(h)) || isLonger(h))
        .max(Comparator.comparingInt(String::length));
  }

  /** Window titles are often cut. */
  private boolean isLonger(String heading) {
    String shorter = letters(withoutSite(declared));
    return shorter.length() > 20 && letters(heading).startsWith(shorter);
  }

  private Optional<String> only(String tag) {
    return headings(tag).filter(h -> !isSite(h)).findFirst();
  }

  private Stream<String> headings(String tag) {
    return look.document().getElementsByTag(tag).stream()
        .map(Element::text)
        .map(PlainText::line)
        .filter(text -> !text.isEmpty() && text.length() < 300);
  }

  private boolean isSite(String text) {
    String site = letters(look.meta().first("og:site_name", "application-name").orElse(""));
    return !site.isEmpty() && letters(text).equals(site) && !letters(declared).equals(site);
  }

  /** The longest part of a title, the site's own name left out. */
  private String withoutSite(String title) {
    String[] parts = title.split(PARTING);
    if (parts.length < 2) {
      return title;
    }
    String site = letters(look.meta().first("og:site_name", "application-name").orElse(""));
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (!site.isEmpty() && letters(first).equals(site)) {
      return title.substring(title.indexOf(parts[1])).strip();
    }
    boolean siteAtEnd = letters(last).equals(site) || last.length() * 2 < title.length();
    return siteAtEnd ? title.substring(0, title.lastIndexOf(last)).replaceAll("\\s*[|\\-–—»›·•:/]+\\s*$", "").strip() : title;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?U)[^\\p{L}\\p{M}\\p{Nd}]+", "");
  }
}
