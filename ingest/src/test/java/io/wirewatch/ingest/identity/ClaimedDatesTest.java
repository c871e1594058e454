package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimedDatesTest {
  private static final Instant FETCHED = Instant.parse("2025-10-29T12:00:00Z");
  private static final Instant MORNING = Instant.parse("2025-10-29T06:00:00Z");

  @Test
  void prefersTheFeedToThePage() {
    ClaimedDates dates = ClaimedDates.of(MORNING, FETCHED, null, FETCHED);

    assertThat(dates).isEqualTo(new ClaimedDates(MORNING, DateOrigin.FEED, null, null));
  }

  @Test
  void clampsTheFutureAndSaysSo() {
    ClaimedDates dates =
        ClaimedDates.of(Instant.parse("2100-01-01T00:00:00Z"), null, null, FETCHED);

    assertThat(dates.publishedAt()).isEqualTo(FETCHED);
    assertThat(dates.note()).isEqualTo(Reason.DATE_IN_FUTURE);
  }

  @Test
  void refusesWhatIsOlderThanTheWeb() {
    ClaimedDates dates = ClaimedDates.of(Instant.EPOCH, MORNING, Instant.EPOCH, FETCHED);

    assertThat(dates)
        .isEqualTo(new ClaimedDates(MORNING, DateOrigin.PAGE, null, Reason.DATE_REFUSED));
  }

  @Test
  void takesTheTimeOfFetchingWhereNobodyClaimsAny() {
    assertThat(ClaimedDates.of(null, null, null, FETCHED).origin()).isEqualTo(DateOrigin.FETCHED);
  }
}
