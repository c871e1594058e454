package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 29 Oct 2025 14:05:00 GMT          | 2025-10-29T14:05:00Z
          29 Oct 25 14:05 +0500                  | 2025-10-29T09:05:00Z
          2025-10-29T14:05:00.123456+04:30       | 2025-10-29T09:35:00Z
          2025-10-29 14:05                       | 2025-10-29T14:05:00Z
          1761746700                             | 2025-10-29T14:05:00Z
          1761746700000                          | 2025-10-29T14:05:00Z
          Oct 29, 2025 at 2:05 p.m. EST          | 2025-10-29T19:05:00Z
          October 29th, 2025                     | 2025-10-29T00:00:00Z
          29.10.2025 14:05 Uhr                   | 2025-10-29T14:05:00Z
          10/29/2025                             | 2025-10-29T00:00:00Z
          29/10/2025                             | 2025-10-29T00:00:00Z
          Wed Oct 29 14:05:00 PKT 2025           | 2025-10-29T09:05:00Z
          29 Oct 2025 14:05:00 AFT               | 2025-10-29T09:35:00Z
          29 Oct 2025 14:05:00 Asia/Karachi      | 2025-10-29T09:05:00Z
          Wed, 29 Oct 2025 24:00:00 GMT          | 2025-10-30T00:00:00Z
          Wed, 29 Oct 2025 9:5:0 GMT             | 2025-10-29T09:05:00Z
          /Date(1761746700000+0500)/             | 2025-10-29T14:05:00Z
          2025-10-29T14:05+05:00[Asia/Karachi]   | 2025-10-29T09:05:00Z
          20251029T140500+0500                   | 2025-10-29T09:05:00Z
          2025-W44-3                             | 2025-10-29T00:00:00Z
          1761746700.25                          | 2025-10-29T14:05:00Z
          29. Oktober 2025, 14.05 Uhr            | 2025-10-29T14:05:00Z
          29 oktober 2025 kl. 14.05              | 2025-10-29T14:05:00Z
          2025年10月29日 14時05分                  | 2025-10-29T14:05:00Z
          1404/08/07 14:05                       | 2025-10-29T14:05:00Z
          29 Oct 2025 14:05, 29 Oct 2025 14:05   | 2025-10-29T14:05:00Z
          """)
  void readsTheFormsOfFeeds(String text, Instant expected) {
    assertThat(FeedDates.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mercredi 29 octobre 2025",
        "Mittwoch, 29. Oktober 2025",
        "miércoles, 29 de octubre de 2025",
        "29 октября 2025 г.",
        "29 жовтня 2025",
        "29 Ekim 2025 Çarşamba",
        "२९ अक्टूबर २०२५",
        "۲۹ اکتبر ۲۰۲۵",
        "29 أكتوبر 2025",
        "29 تشرين الأول 2025",
        "29 اکتوبر 2025",
        "2025年10月29日",
        "2025년 10월 29일 09:00",
        "29 października 2025",
        "29 ottobre 2025",
        "29 Οκτωβρίου 2025",
        "۷ آبان ۱۴۰۴",
        "۷ عقرب ۱۴۰۴",
        "د ۲۰۲۵ د اکتوبر ۲۹",
        "২৯ অক্টোবর ২০২৫",
        "29 באוקטובר 2025",
        "29 ตุลาคม 2568",
        "ngày 29 tháng 10 năm 2025",
        "29 ഒക്ടോബർ 2025"
      })
  void readsTheLanguagesOfTheSources(String text) {
    assertThat(FeedDates.parse(text)).contains(Instant.parse("2025-10-29T00:00:00Z"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday at noon",
        "Mon, 30 Feb 2026 00:00:00 GMT",
        "2026-02-29",
        "2026-13-01",
        "Mon, 01 Jan 0000 00:00:00 GMT",
        "0000-01-01",
        "Sat, 01 Jan 99999 00:00:00 GMT",
        "99999-01-01",
        "Mon, 06 Jul 2026 08:15:00 +9999",
        "Mon, 06 Jul 2026 25:15:00 GMT",
        "Mon, 06 Jul 2026 08:61:00 GMT",
        "12",
        "31/31/2026",
        "2026-07-06T08:15:00Zextra",
        "6 7",
        "Monday",
        "12:30",
        "-",
        "Jan Feb 2026",
        "1 2 3 4 5",
        "31 آبان 1404",
        "30 اسفند 1404",
        "7 آبان 2025",
        "1404/13/01"
      })
  void refusesNonsense(String text) {
    assertThat(FeedDates.parse(text)).isEmpty();
  }
}
