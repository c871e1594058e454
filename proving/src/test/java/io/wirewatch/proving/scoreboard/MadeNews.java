package io.wirewatch.proving.scoreboard;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.standalone.newsroom.Newsroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * English articles of 500 words, mixed from the sentences of the bundled newsroom, as records, as
 * items of a feed and as pages.
 */
final class MadeNews {
  private static final int WORDS = 500;
  private static final int SENTENCES_A_PARAGRAPH = 3;
  private static final String[] SYLLABLES = {
    "ba", "dor", "kin", "la", "mir", "no", "par", "qua", "ros", "shi", "tan", "ul", "vey", "zam"
  };
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final List<String> titles = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final SplittableRandom chance;
  private final Instant start;
  private int made;

  MadeNews(Path newsroom, long seed, Instant start) throws IOException {
    chance = new SplittableRandom(seed);
    this.start = start;
    Newsroom read = Newsroom.read(newsroom);
    List<String> english =
        read.outlets().stream()
            .filter(outlet -> outlet.language().equals("en"))
            .map(Newsroom.Outlet::id)
            .toList();
    for (Newsroom.Dispatch dispatch : read.dispatches()) {
      if (english.contains(dispatch.header().outlet())) {
        titles.add(dispatch.header().title());
        for (String paragraph : dispatch.paragraphs()) {
          sentences.addAll(List.of(paragraph.split("(?<=[.!?]) ")));
        }
      }
    }
  }

  /** The next article, a second after the one before. */
  Article next() {
    int number = made++;
    Instant at = start.plus(Duration.ofSeconds(number));
    return Article.builder()
        .id("made-" + number)
        .version(1)
        .sourceId("source-" + number % 200)
        .url("https://news.example/" + number)
        .title(titles.get(chance.nextInt(titles.size())) + ", says " + name())
        .body(body())
        .publishedAt(at)
        .publishedAtOrigin(DateOrigin.FEED)
        .fetchedAt(at)
        .build();
  }

  List<Article> next(int count) {
    List<Article> articles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      articles.add(next());
    }
    return articles;
  }

  /** Words and names that other articles lack stand between those that they share. */
  private String body() {
    StringBuilder body = new StringBuilder(WORDS * 7);
    int words = 0;
    int told = 0;
    while (words < WORDS) {
      String sentence =
          chance.nextInt(3) == 0
              ? name()
                  + " of "
                  + invented()
                  + " told "
                  + invented()
                  + " about the "
                  + invented()
                  + "."
              : sentences.get(chance.nextInt(sentences.size()));
      words += sentence.split(" ").length;
      body.append(sentence).append(++told % SENTENCES_A_PARAGRAPH == 0 ? "\n\n" : " ");
    }
    return body.toString().strip();
  }

  private String name() {
    return capital(invented()) + " " + capital(invented());
  }

  private String invented() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + chance.nextInt(2); i > 0; i--) {
      word.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A sentence or two words of one, as somebody would ask for them. */
  String phrase() {
    String[] words = sentences.get(chance.nextInt(sentences.size())).split("[^\\p{L}]+");
    int at = chance.nextInt(Math.max(1, words.length - 1));
    return at + 1 < words.length ? words[at] + " " + words[at + 1] : "border post";
  }

  /** A name that no article is likely to hold. */
  String rareName() {
    return name();
  }

  /** A number below a bound. */
  int below(int bound) {
    return chance.nextInt(bound);
  }

  /** RSS 2.0 with whole texts. */
  static byte[] feed(List<Article> articles) {
    StringBuilder feed =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"")
            .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">")
            .append("<channel><title>Made</title><link>https://news.example/</link>")
            .append("<description>Made</description><language>en</language>");
    for (Article article : articles) {
      feed.append("<item><title>")
          .append(escaped(article.title()))
          .append("</title><link>")
          .append(article.url())
          .append("</link><guid>")
          .append(article.url())
          .append("</guid><pubDate>")
          .append(RFC_1123.format(article.publishedAt()))
          .append("</pubDate><content:encoded>")
          .append(escaped(paragraphs(article)))
          .append("</content:encoded></item>");
    }
    return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A page with what stands around an article: menus, teasers, a foot. */
  static String page(Article article) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
            .append(escaped(article.title()))
            .append(" | Made</title><meta property=\"article:published_time\" content=\"")
            .append(article.publishedAt())
            .append("\"></head><body><nav><ul>");
    for (int i = 0; i < 40; i++) {
      page.append("<li><a href=\"/section/").append(i).append("\">Section ").append(i);
      page.append("</a></li>");
    }
    page.append("</ul></nav><main><h1>").append(escaped(article.title())).append("</h1>");
    page.append("<div class=\"story-body\">").append(paragraphs(article)).append("</div></main>");
    page.append("<aside><h2>More</h2><ul>");
    for (int i = 0; i < 30; i++) {
      page.append("<li><div><a href=\"/other/").append(i).append("\">Another report, number ");
      page.append(i).append("</a><span>3 hours ago</span></div></li>");
    }
    return page.append("</ul></aside><footer><p>All rights reserved.</p></footer></body></html>")
        .toString();
  }

  private static String paragraphs(Article article) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : article.body().split("\n\n")) {
      html.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
