package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
  private static final String HEAD = "<head><meta property=\"article:published_time\" content=\"";

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T21:24:10-05:00, 2026-03-03T02:24:10Z, -05:00",
    "2026-03-02T21:24:10Z, 2026-03-02T21:24:10Z, Z"
  })
  void keepsTheOffsetThatIsClaimed(String claimed, Instant instant, String offset) {
    Page page = page("en", HEAD + claimed + "\"></head><h1>Bridge shut</h1>");

    assertThat(page.publishedAt()).isEqualTo(instant);
    assertThat(page.publishedOffset()).isEqualTo(ZoneOffset.of(offset));
  }

  /** The evening of the 2nd in Lima is the 3rd in UTC, and the 2nd of June was not meant. */
  @ParameterizedTest
  @CsvSource({
    "en, 2026-03-03T02:24:10Z, 'March 2, 2026', -03:00",
    "es, 2026-03-03T02:24:10Z, 02/03/2026 21:24, -03:00",
    "de, 2026-03-02T23:10:00Z, 3. 3. 2026, +01:00",
    "de, 2026-03-02T12:00:00Z, 2.März 2026, Z",
    "en, 2026-03-03T02:24:10Z, 'January 7, 2026', Z"
  })
  void theDayIsTheOneThatThePagePrints(
      String language, String declared, String printed, String offset) {
    Page page =
        page(language, HEAD + declared + "\"></head><h1>Bridge shut</h1><p>" + printed + "</p>");

    assertThat(page.publishedAt()).isEqualTo(Instant.parse(declared));
    assertThat(page.publishedOffset()).isEqualTo(ZoneOffset.of(offset));
  }

  @Test
  void aDayOfChangeMovesNothingFar() {
    Page page =
        page(
            "de",
            HEAD
                + "2026-03-02T12:00:00Z\"><meta property=\"article:modified_time\""
                + " content=\"2026-03-03T08:00:00Z\"></head><h1>Bridge shut</h1><p>3.3.2026</p>");

    assertThat(page.publishedOffset()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void ofDeclarationsThatDifferThePrintedOneHolds() {
    Page page =
        page(
            "de",
            "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Bridge shut\","
                + "\"datePublished\":\"2026-02-20T08:00:00Z\"}</script>"
                + HEAD
                + "2026-03-02T08:00:00Z\"></head><h1>Bridge shut</h1><p>02.03.2026</p>");

    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
  }

  /** With many systems "date" is when the page was last touched. */
  @Test
  void whatIsPrintedCountsMoreThanAVagueDeclaration() {
    Page page =
        page(
            "de",
            "<head><meta name=\"date\" content=\"2026-03-09T10:00:00Z\"></head>"
                + "<h1>Bridge shut</h1><p>02.03.2026</p>");

    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(
            page(
                    "de",
                    "<head><meta name=\"date\" content=\"2026-03-09T10:00:00Z\"></head><h1>A</h1>")
                .publishedAt())
        .isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"es, 2026-05-03", "en-GB, 2026-05-03", "en-US, 2026-03-05", "'', 2026-03-05"})
  void datesWithSlashesAreReadAsTheirLanguageWritesThem(String language, String day) {
    Page page = page(language, "<h1>Bridge shut</h1><p>03/05/2026</p>");

    assertThat(page.publishedAt()).isEqualTo(Instant.parse(day + "T00:00:00Z"));
  }

  private static Page page(String language, String html) {
    String whole = "<html lang=\"" + language + "\">" + html;
    return (Page)
        new PageReader()
            .read(whole.getBytes(StandardCharsets.UTF_8), Map.of(), "https://gazette.example/a");
  }
}
