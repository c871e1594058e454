/**
 * The scoreboard: what each stage and the whole cost, beside named peers.
 *
 * <p>Reading order: {@code MadeNews} (what is measured on), {@code Stages} (the core of each stage
 * on one thread, beside peers), {@code EndToEnd} (services on a broker, by rate). Both have a
 * {@code main}; {@code docs/performance.md} has the commands and what they printed.
 */
package io.wirewatch.proving.scoreboard;
