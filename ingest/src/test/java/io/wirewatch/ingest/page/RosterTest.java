package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mark finds what a search of the document for the same places finds, in the same order. */
class RosterTest {
  private static final Document PAGE =
      Jsoup.parse(
          """
          <html lang="en"><body class="author-page"><div itemprop="author"><b itemprop="name">A. Writer</b></div>
          <span itemprop="author" content="B. Writer"></span><div class="vcard"><i><span class="fn">C</span></i></div>
          <span class="fn">nobody</span><p class="P-Author">D</p><a rel="author nofollow">E</a><i property="author">F</i>
          <span class="article-AuthorName">G</span><span class="byline-name">H</span>
          <div class="story-byline"><em><a>I</a></em></div><div class="authors"><a href="/x">J</a></div>
          <a href="https://news.example/staff/k">K</a><a href="/2026/a">no one</a>
          <div class="redakteur">L</div><div id="the-author">M</div><p class="wrote_by x">N</p>
          <time datetime="2026-03-02" pubdate>2</time><time>3</time><i property="dc:created">4</i><i itemprop="datePublished">5</i>
          <b class="entry-date">6</b><b class="updated" datetime="x">7</b><abbr class="updated">8</abbr><b class="updated">9</b>
          <i itemprop="dateModified">10</i><p class="Timestamp">11</p><p id="date">12</p><p class="fecha">13</p>
          <section class="live-blog"><article>14</article><p><article>15</article></p></section><article>16</article>
          <div class="live-post x">17</div><li itemprop="liveBlogUpdate">18</li><div id="x-liveblog"><article>19</article></div>
          </body></html>
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; [itemprop=author] [itemprop=name], [itemprop=author][content]",
        "1; .author .fn, .vcard .fn, .byline .fn, .p-author",
        "2; a[rel~=author]",
        "3; [itemprop=author], [property=author]",
        "4; .byline-name, [class*=author-name], [class*=authorName], [class*=author_name]",
        "5; .byline a, .by-line a, .post-author a, [class*=byline] a",
        "6; .author a, .authors a, .autor a, a[href*='/author/'], a[href*='/staff/']",
        "7; .redakteur, .wrote_by, [class*=byline], [class*=author]:not(body), [id*=author]",
        "8; [itemprop=datePublished], [property=dc:created], time[pubdate], .entry-date",
        "9; [itemprop=dateModified], .updated[datetime], abbr.updated",
        "10; [class*=date], [id*=date], [class*=fecha], [class*=time], [class*=byline], [class*=author]",
        "11; time[datetime]",
        "12; [itemprop=liveBlogUpdate], [class*=live-blog] article, [class*=live-post], [id*=liveblog] article"
      })
  void aMarkFindsWhatASearchFinds(int mark, String search) {
    List<Element> found = new Roster(PAGE).marked(1 << mark);

    assertThat(found).isNotEmpty().containsExactlyElementsOf(PAGE.select(search));
  }
}
