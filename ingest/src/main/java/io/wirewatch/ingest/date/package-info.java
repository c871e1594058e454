/**
 * Dates as the world writes them, read by tokens.
 *
 * <p>Reading order: {@link io.wirewatch.ingest.date.FeedDates} (what counts as a date), {@code
 * DateTokens} (text to tokens), {@code IsoShapes} (the bare-number forms of ISO 8601), {@code
 * CalendarNames} (months and weekdays in the languages of the sources), {@code ZoneNames}.
 */
package io.wirewatch.ingest.date;
