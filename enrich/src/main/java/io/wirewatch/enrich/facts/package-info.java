/**
 * How many were killed, injured, captured, are missing or displaced; who says so, when and where.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.facts.FactFinder}, then {@code Quantities}
 * (numbers), {@code FigureReader} (what became of the counted), {@link
 * io.wirewatch.enrich.facts.EventDates} and {@code Attribution}. The words of all languages are
 * data: {@link io.wirewatch.enrich.facts.FactWords}.
 */
package io.wirewatch.enrich.facts;
