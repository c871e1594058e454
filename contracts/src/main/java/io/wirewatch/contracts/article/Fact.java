package io.wirewatch.contracts.article;

import java.time.LocalDate;

/**
 * A casualty or capture figure that the article gives.
 *
 * @param kind what was counted
 * @param min least number; absent where only an upper bound is given
 * @param max greatest number; absent where open
 * @param by who gave the figure
 * @param date day of the event, resolved against publication
 * @param place id of the place
 * @param evidence the words it rests on
 */
public record Fact(
    FactKind kind,
    Integer min,
    Integer max,
    String by,
    LocalDate date,
    String place,
    Evidence evidence) {}
