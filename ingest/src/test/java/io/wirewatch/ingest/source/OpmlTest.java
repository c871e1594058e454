package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:frss="https://freshrss.org/opml">
        <head><title>My news</title></head>
        <body>
          <outline text="South Asia">
            <outline text="Press">
              <outline text="The Gazette &amp; Star" type="rss" xmlUrl="https://gazette.example/rss?a=1&amp;b=2" country="pk"
                language="en" reliability="b" family="star" terms="feed-only" pollEvery="30m" frss:priority="main" htmlUrl="https://gazette.example/"/>
            </outline>
          </outline>
          <outline text="Ministry" xmlUrl="https://ministry.example/press" kind="listing" selector.item="div.row" enabled="false" spacing="5s" ignoreRobots="true"/>
        </body>
      </opml>
      """;

  @Test
  void readsWhatIsKnownOfEachSource() {
    SourceList list = read(LIST);
    assertThat(list.title()).isEqualTo("My news");
    assertThat(list.refused()).isEmpty();
    Source gazette = list.sources().get(0);
    assertThat(gazette)
        .returns("the-gazette-star", Source::id)
        .returns("The Gazette & Star", Source::name)
        .returns("https://gazette.example/rss?a=1&b=2", Source::url)
        .returns("PK", Source::country)
        .returns("B", Source::reliability)
        .returns("star", Source::family)
        .returns("feed-only", Source::terms)
        .returns(Duration.ofMinutes(30), Source::pollEvery)
        .returns("South Asia/Press", Source::group)
        .returns(Status.ACTUAL, Source::status);
    Source ministry = list.sources().get(1);
    assertThat(ministry.kind()).isEqualTo(SourceKind.LISTING);
    assertThat(ministry.selectors()).containsEntry("item", "div.row");
    assertThat(ministry.enabled()).isFalse();
    assertThat(ministry.ignoreRobots()).isTrue();
  }

  @Test
  void writesWhatItReadUnknownAttributesIncluded() {
    SourceList list = read(LIST);
    String written = write(list);
    assertThat(read(written).sources()).containsExactlyInAnyOrderElementsOf(list.sources());
    assertThat(written)
        .contains("frss:priority=\"main\"", "xmlns:frss=\"https://freshrss.org/opml\"")
        .contains("htmlUrl=\"https://gazette.example/\"");
    assertThat(write(read(written))).isEqualTo(written);
  }

  @Test
  void refusesWhatCannotBePolledWithItsLineAndReason() {
    SourceList list =
        read(
            """
            <opml version="2.0"><body>
            <outline text="File" xmlUrl="file:///etc/hostname"/>
            <outline text="Good" xmlUrl="https://good.example/feed"/>
            <outline text="Twin" xmlUrl="https://good.example/feed"/>
            <outline text="Often" xmlUrl="https://often.example/feed" pollEvery="often"/>
            </body></opml>
            """);
    assertThat(list.sources()).extracting(Source::id).containsExactly("good");
    assertThat(list.refused()).extracting(SourceList.Refused::line).containsExactly(2, 4, 5);
    assertThat(list.refused().get(1).why()).contains("'good'");
  }

  @Test
  void givesSourcesOfOneNameDifferentIds() {
    SourceList list =
        read(
            "<opml version='2.0'><body><outline text='News' xmlUrl='https://a.example/1'/>"
                + "<outline text='News' xmlUrl='https://b.example/2'/>"
                + "<outline text='خبریں' xmlUrl='https://c.example/3'/></body></opml>");
    assertThat(list.sources()).extracting(Source::id).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void neverLooksOutsideTheFile() {
    String hostile =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml version='2.0'><head>"
            + "<title>&x;</title></head><body/></opml>";
    assertThatThrownBy(() -> read(hostile)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhereAFileIsNoOpml() {
    assertThatThrownBy(() -> read("<html></html>")).hasMessageContaining("no <opml> element");
    assertThatThrownBy(() -> read("<opml>\n<body>\n</opml>")).hasMessageContaining("line 3");
  }

  private static SourceList read(String text) {
    return Opml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String write(SourceList list) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Opml.write(list, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
