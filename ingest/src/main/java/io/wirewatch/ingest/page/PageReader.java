package io.wirewatch.ingest.page;

import io.wirewatch.contracts.article.ExtractionMethod;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.page.PageReading.NotAPage;
import io.wirewatch.ingest.text.Decoded;
import io.wirewatch.ingest.text.Decoder;
import io.wirewatch.ingest.text.Headers;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.TagBudget;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads an article from the bytes of a page; never throws, whatever the bytes are. */
public final class PageReader {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Four times the largest page that was seen while this was made. */
  private static final int MOST_TAGS = 40_000;

  private static final int DEPTH = 256;
  private static final Pattern CANONICAL = Pattern.compile("(?i)canonical");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  /**
   * Reads a page.
   *
   * @param bytes the body, decompressed
   * @param headers of the answer, names in any case
   * @param url the address that answered; may be null
   */
  public PageReading read(byte[] bytes, Map<String, String> headers, String url) {
    if (bytes.length > MOST_BYTES) {
      return new NotAPage(Reason.TOO_LARGE, bytes.length + " bytes, at most " + MOST_BYTES);
    }
    Headers known = new Headers(headers);
    if (known.isType("image/", "video/", "audio/", "application/pdf", "application/zip")) {
      return new NotAPage(Reason.NOT_A_PAGE, "the content type is " + known.contentType());
    }
    Decoded decoded = Decoder.decode(Scripts.emptied(bytes), known.contentType());
    String html = TagBudget.cut(decoded.clean(), MOST_TAGS);
    if (html.indexOf('<') < 0) {
      return new NotAPage(Reason.NOT_A_PAGE, "no markup");
    }
    String address = url == null ? "" : url;
    Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, address);
    Roster roster = new Roster(document);
    Furniture furniture = new Furniture();
    Look look =
        new Look(
            document,
            roster,
            new MetaTags(roster.metas()),
            new StructuredData(roster.data()),
            address,
            furniture,
            Blocks.of(document.body(), furniture));
    return page(look, known);
  }

  private static Page page(Look look, Headers headers) {
    String title = Headline.of(look);
    Timestamps times = new Timestamps(look, title);
    String body = ArticleBody.of(look, title);
    int words = Words.count(body);
    return new Page(
        title,
        body,
        Bylines.of(look, title),
        times.published() == null ? null : times.published().toInstant(),
        times.published() == null ? ZoneOffset.UTC : times.published().getOffset(),
        times.updated() == null ? null : times.updated().toInstant(),
        language(look, headers),
        canonical(look),
        image(look),
        PageKinds.of(look, words),
        ExtractionMethod.PAGE,
        words);
  }

  private static String language(Look look, Headers headers) {
    Element html = look.roster().frame();
    return Stream.of(
            Optional.ofNullable(html)
                .map(h -> h.hasAttr("lang") ? h.attr("lang") : h.attr("xml:lang")),
            look.data().text("inLanguage"),
            look.meta().first("og:locale", "content-language", "language", "dc.language"),
            Optional.of(headers.language()))
        .flatMap(Optional::stream)
        .map(l -> l.strip().replace('_', '-'))
        .filter(l -> LANGUAGE.matcher(l).matches())
        .findFirst()
        .orElse(null);
  }

  private static String canonical(Look look) {
    return look.roster().links().stream()
        .filter(l -> l.hasAttr("href") && CANONICAL.matcher(l.attr("rel")).find())
        .findFirst()
        .map(l -> l.attr("href"))
        .or(() -> look.meta().first("og:url"))
        .map(l -> Links.resolve(look.url(), l))
        .filter(Links::isWeb)
        .orElse(null);
  }

  private static String image(Look look) {
    return look.meta()
        .first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
        .or(() -> look.data().text("image"))
        .map(l -> Links.resolve(look.url(), l))
        .filter(Links::isWeb)
        .orElse(null);
  }
}
