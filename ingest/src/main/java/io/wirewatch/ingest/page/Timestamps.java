package io.wirewatch.ingest.page;

import io.wirewatch.ingest.date.FeedDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds when a page was published and updated: what it declares, then its link, then what stands
 * where dates stand, then the nearest short line to the headline that bears a date.
 */
final class Timestamps {
  private static final Evaluator LABELLED =
      Selector.evaluatorOf("time[datetime], abbr[title], [data-date], [data-datetime]");
  private static final int LONGEST = 400;

  /** A line with a date near the headline; further away it must be little more than a date. */
  private static final int LINE = 240;

  private static final int BARE_LINE = 60;
  private static final int FEW = 12;
  private static final int FARTHEST_ZONE = 12;
  private static final int NEAR_ZONE = 3;
  private static final int NEAR_AFTER = 14;
  private static final int NEAR_BEFORE = 6;
  private static final Pattern MIDNIGHT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00(?::00(?:\\.0+)?)?[+-]\\d{2}:?\\d{2}");

  private final Look look;
  private final DateFinder finder;
  private final Surroundings surroundings;
  private final OffsetDateTime published;
  private final OffsetDateTime updated;

  Timestamps(Look look, String title) {
    this.look = look;
    int headline = look.headline(title);
    this.surroundings = look.around(headline);
    this.finder = new DateFinder(language());
    Optional<OffsetDateTime> revised = revised();
    updated = revised.orElse(null);
    OffsetDateTime first =
        firstOf(
            List.of(
                () -> declared().findFirst(),
                () -> DateFinder.inLink(look.url()),
                () -> nearest(headline),
                () -> element(Marks.TIME),
                () -> meta(DateNames.VAGUE).findFirst(),
                () -> element(Marks.DATE_NAMED),
                () -> revised,
                () -> dateline(headline),
                () -> anywhere(headline),
                () -> element(Marks.DATE_NAMED, e -> !Surroundings.isComment(e)),
                () -> look.meta().first("og:image").flatMap(DateFinder::inLink),
                () -> finder.inText(beginning(look.document().body().text()))));
    published = first == null ? null : onPrintedDay(first, headline);
  }

  /** When it was published, with the offset at which that was on the day that the page prints. */
  OffsetDateTime published() {
    return published;
  }

  OffsetDateTime updated() {
    return updated;
  }

  private String language() {
    Element frame = look.roster().frame();
    return frame == null ? "" : frame.attr("lang").strip().replace('_', '-');
  }

  /**
   * What the line at the headline or the link says of the day. Where declarations differ, the one
   * of that day holds. And systems declare an instant in UTC but print the day that it was where
   * they are: of a neighbouring day the instant stays, and gets the smallest offset at which it was
   * on that day.
   */
  private OffsetDateTime onPrintedDay(OffsetDateTime first, int headline) {
    Optional<LocalDate> printed = nearest(headline).map(OffsetDateTime::toLocalDate);
    if (printed.filter(day -> !isNextTo(day, first)).isPresent()) {
      return isChange(printed.get())
          ? first
          : declared().filter(d -> d.toLocalDate().equals(printed.get())).findFirst().orElse(first);
    }
    boolean saysZone = first.getOffset().getTotalSeconds() != 0;
    if (saysZone || first.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return first;
    }
    return printed
        .or(() -> DateFinder.inLink(look.url()).map(OffsetDateTime::toLocalDate))
        .filter(day -> isNextTo(day, first))
        .flatMap(day -> moved(first, day))
        .orElse(first);
  }

  /** A page that prints only when it was changed says little of when it was published. */
  private boolean isChange(LocalDate day) {
    return updated != null && updated.toLocalDate().equals(day);
  }

  private static boolean isNextTo(LocalDate day, OffsetDateTime declared) {
    return Math.abs(ChronoUnit.DAYS.between(day, declared.toLocalDate())) <= 1;
  }

  private Optional<OffsetDateTime> moved(OffsetDateTime declared, LocalDate day) {
    int farthest = isChange(day) ? NEAR_ZONE : FARTHEST_ZONE;
    int sign = day.isBefore(declared.toLocalDate()) ? -1 : 1;
    return IntStream.rangeClosed(0, farthest)
        .mapToObj(hours -> declared.withOffsetSameInstant(ZoneOffset.ofHours(sign * hours)))
        .filter(moved -> moved.toLocalDate().equals(day))
        .findFirst();
  }

  /** What says of itself that it is the date of publication, the surest first. */
  private Stream<OffsetDateTime> declared() {
    return Stream.<Supplier<Stream<OffsetDateTime>>>of(
            () -> look.data().text("datePublished").flatMap(this::date).stream(),
            () -> meta(DateNames.PUBLISHED),
            () -> look.data().text("dateCreated").flatMap(this::date).stream(),
            () -> look.data().ofPage("datePublished").flatMap(this::date).stream(),
            () -> element(Marks.PUBLISHED).stream())
        .flatMap(Supplier::get);
  }

  private Optional<OffsetDateTime> revised() {
    return look.data()
        .text("dateModified")
        .flatMap(this::date)
        .or(() -> meta(DateNames.UPDATED).findFirst())
        .or(() -> element(Marks.UPDATED));
  }

  private static OffsetDateTime firstOf(List<Supplier<Optional<OffsetDateTime>>> ways) {
    for (Supplier<Optional<OffsetDateTime>> way : ways) {
      Optional<OffsetDateTime> date = way.get();
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private Optional<OffsetDateTime> date(String text) {
    // Midnight sharp somewhere is how systems write a day without a time.
    Matcher midnight = MIDNIGHT.matcher(text);
    String told = midnight.matches() ? midnight.group(1) : text;
    return FeedDates.zoned(told).filter(DateFinder::isPlausible).or(() -> finder.inText(told));
  }

  private Stream<OffsetDateTime> meta(String[] names) {
    return Stream.of(names).flatMap(name -> look.meta().first(name).flatMap(this::date).stream());
  }

  private Optional<OffsetDateTime> element(int mark) {
    return element(mark, e -> !surroundings.hold(e));
  }

  private Optional<OffsetDateTime> element(int mark, Predicate<Element> own) {
    for (Element element : look.roster().marked(mark)) {
      Optional<OffsetDateTime> date = labelled(element).or(() -> finder.inText(shortText(element)));
      if (date.isPresent() && own.test(element)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<OffsetDateTime> labelled(Element element) {
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
  private Optional<OffsetDateTime> nearest(int headline) {
    List<Block> blocks = look.blocks();
    int end = Math.min(blocks.size(), headline + NEAR_AFTER);
    for (int i = headline; i < end; i++) {
      Optional<OffsetDateTime> date = inLine(blocks.get(i), LINE);
      if (date.isPresent()) {
        return date;
      }
    }
    for (int i = headline - 1; i >= Math.max(0, headline - NEAR_BEFORE); i--) {
      Optional<OffsetDateTime> date = inLine(blocks.get(i), LINE);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The date with which one of the first paragraphs begins: "Kabul, 2 March 2026 – …". */
  private Optional<OffsetDateTime> dateline(int headline) {
    return look.blocks().stream()
        .skip(headline)
        .limit(2 * NEAR_AFTER)
        .filter(block -> !surroundings.hold(block.holder()))
        .map(Block::text)
        .map(text -> finder.inText(text.substring(0, Math.min(text.length(), BARE_LINE))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first line of the page that is little more than a date. */
  private Optional<OffsetDateTime> anywhere(int headline) {
    return look.blocks().stream()
        .skip(headline)
        .map(block -> inLine(block, BARE_LINE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private Optional<OffsetDateTime> inLine(Block block, int longest) {
    if (block.weight() > longest) {
      return Optional.empty();
    }
    return Optional.ofNullable(label(block.holder()))
        .flatMap(this::labelled)
        .or(() -> finder.inText(block.text()))
        .filter(date -> !surroundings.hold(block.holder()));
  }

  private static Element label(Element holder) {
    if (holder.is(LABELLED)) {
      return holder;
    }
    return holder.childNodeSize() > FEW ? null : holder.selectFirst(LABELLED);
  }
}
