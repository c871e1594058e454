/**
 * How many were killed, injured, captured, are missing or displaced; who says so, when and where.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.facts.FactFinder}, then {@code Quantities}
 * (numbers), {@code FigureReader} with {@code PassiveSearch} and {@code SinglePersons} (what became
 * of the counted), {@code Objections} (what stands against a figure), {@link
 * io.wirewatch.enrich.facts.EventDates} and {@code Attribution}. The words of all languages are
 * data: {@link io.wirewatch.enrich.facts.FactWords}.
 */
package io.wirewatch.enrich.facts;
