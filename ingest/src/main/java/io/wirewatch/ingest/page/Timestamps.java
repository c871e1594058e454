package io.wirewatch.ingest.page;

import io.wirewatch.ingest.date.FeedDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds when a page was published and updated: what it declares, then its link, then what stands
 * where dates stand, then the nearest short line to the headline that bears a date.
 */
final class Timestamps {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "rnews:datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "originalpublicationdate",
    "article.published",
    "published_time_telegram",
    "published_at",
    "cxenseparse:recs:publishtime",
    "datecreated",
    "article.created",
    "published-date",
    "publication_date",
    "citation_date",
    "citation_publication_date",
    "bt:pubdate",
    "doc_date",
    "ptime",
    "timestamp",
    "created",
    "creation_date",
    "date",
    "displaydate",
    "dc:created",
    "article:post_date",
    "release_date",
    "video:release_date",
    "last-publication-date"
  };
  private static final String[] UPDATED = {
    "article:modified_time", "datemodified", "og:updated_time", "og:modified_time", "lastmod",
    "dcterms.modified", "dc.date.modified", "article.updated", "last-modified", "revised",
    "lastmodified", "article:modified", "modified", "revision_date", "utime"
  };
  private static final Evaluator LABELLED =
      Selector.evaluatorOf("time[datetime], abbr[title], [data-date], [data-datetime]");
  private static final int LONGEST = 400;

  /** A line with a date near the headline; further away it must be little more than a date. */
  private static final int LINE = 240;

  private static final int BARE_LINE = 60;
  private static final int FEW = 12;
  private static final int NEAR_AFTER = 14;
  private static final int NEAR_BEFORE = 6;
  private static final Pattern MIDNIGHT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00(?::00(?:\\.0+)?)?[+-]\\d{2}:?\\d{2}");

  private final Look look;
  private final Surroundings surroundings;
  private final Instant published;
  private final Instant updated;

  Timestamps(Look look, String title) {
    this.look = look;
    int headline = look.headline(title);
    this.surroundings = look.around(headline);
    Optional<Instant> revised = revised();
    published =
        firstOf(
            List.of(
                () -> look.data().text("datePublished").flatMap(Timestamps::date),
                () -> meta(PUBLISHED),
                () -> look.data().text("dateCreated").flatMap(Timestamps::date),
                () -> look.data().ofPage("datePublished").flatMap(Timestamps::date),
                () -> element(Marks.PUBLISHED),
                () -> DateFinder.inLink(look.url()),
                () -> nearest(headline),
                () -> element(Marks.TIME),
                () -> element(Marks.DATE_NAMED),
                () -> revised,
                () -> dateline(headline),
                () -> anywhere(headline),
                () -> element(Marks.DATE_NAMED, e -> !Surroundings.isComment(e)),
                () -> look.meta().first("og:image").flatMap(DateFinder::inLink),
                () -> DateFinder.inText(beginning(look.document().body().text()))));
    updated = revised.orElse(null);
  }

  Instant published() {
    return published;
  }

  Instant updated() {
    return updated;
  }

  private Optional<Instant> revised() {
    return look.data()
        .text("dateModified")
        .flatMap(Timestamps::date)
        .or(() -> meta(UPDATED))
        .or(() -> element(Marks.UPDATED));
  }

  private static Instant firstOf(List<Supplier<Optional<Instant>>> ways) {
    for (Supplier<Optional<Instant>> way : ways) {
      Optional<Instant> date = way.get();
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private static Optional<Instant> date(String text) {
    // Midnight sharp somewhere is how systems write a day without a time.
    Matcher midnight = MIDNIGHT.matcher(text);
    String told = midnight.matches() ? midnight.group(1) : text;
    return FeedDates.parse(told).filter(DateFinder::isPlausible).or(() -> DateFinder.inText(told));
  }

  private Optional<Instant> meta(String[] names) {
    for (String name : names) {
      Optional<Instant> date = look.meta().first(name).flatMap(Timestamps::date);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> element(int mark) {
    return element(mark, e -> !surroundings.hold(e));
  }

  private Optional<Instant> element(int mark, Predicate<Element> own) {
    for (Element element : look.roster().marked(mark)) {
      Optional<Instant> date = labelled(element).or(() -> DateFinder.inText(shortText(element)));
      if (date.isPresent() && own.test(element)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> labelled(Element element) {
    for (String attribute :
        new String[] {"datetime", "content", "title", "data-date", "data-datetime"}) {
      if (element.hasAttr(attribute)) {
        String text = element.attr(attribute);
        return text.isBlank() || text.length() > LONGEST ? Optional.empty() : date(text);
      }
    }
    return Optional.empty();
  }

  private static String shortText(Element element) {
    String text = element.text();
    return text.length() > LONGEST ? "" : text;
  }

  /** Lines with a date stand below the headline, else above it. */
  private Optional<Instant> nearest(int headline) {
    List<Block> blocks = look.blocks();
    int end = Math.min(blocks.size(), headline + NEAR_AFTER);
    for (int i = headline; i < end; i++) {
      Optional<Instant> date = inLine(blocks.get(i), LINE);
      if (date.isPresent()) {
        return date;
      }
    }
    for (int i = headline - 1; i >= Math.max(0, headline - NEAR_BEFORE); i--) {
      Optional<Instant> date = inLine(blocks.get(i), LINE);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The date with which one of the first paragraphs begins: "Kabul, 2 March 2026 – …". */
  private Optional<Instant> dateline(int headline) {
    return look.blocks().stream()
        .skip(headline)
        .limit(2 * NEAR_AFTER)
        .filter(block -> !surroundings.hold(block.holder()))
        .map(Block::text)
        .map(text -> DateFinder.inText(text.substring(0, Math.min(text.length(), BARE_LINE))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first line of the page that is little more than a date. */
  private Optional<Instant> anywhere(int headline) {
    return look.blocks().stream()
        .skip(headline)
        .map(block -> inLine(block, BARE_LINE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private Optional<Instant> inLine(Block block, int longest) {
    if (block.weight() > longest) {
      return Optional.empty();
    }
    return Optional.ofNullable(label(block.holder()))
        .flatMap(Timestamps::labelled)
        .or(() -> DateFinder.inText(block.text()))
        .filter(date -> !surroundings.hold(block.holder()));
  }

  private static Element label(Element holder) {
    if (holder.is(LABELLED)) {
      return holder;
    }
    return holder.childNodeSize() > FEW ? null : holder.selectFirst(LABELLED);
  }
}
