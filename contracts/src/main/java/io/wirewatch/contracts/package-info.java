/**
 * The wire: what the services and everybody else on the topics agree on.
 *
 * <p>Reading order, along the data's flow: {@code source} (where news comes from), {@code article}
 * (raw, then enriched), {@code story}, {@code subscription}, {@code alert}, {@code ledger} (what
 * became of everything), {@code wire} (headers, JSON) and {@code catalogue} (the topics). Fields
 * may be added, never renamed or removed; every enum is open.
 */
package io.wirewatch.contracts;
