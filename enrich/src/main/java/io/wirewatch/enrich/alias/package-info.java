/**
 * Other names of somebody or something, learnt from sentences that state them.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.alias.AliasFinder} reads the sentences of an article
 * that speak of naming ({@code Naming}, {@code Passages}): {@code Hearing} asks {@code Brackets}
 * and {@code NamingGrammar}, which reads a {@code Wording} by the turns of phrase of {@code
 * NamingCues} over {@code WordKinds}. Each statement is a {@link
 * io.wirewatch.enrich.alias.Testimony}. {@link io.wirewatch.enrich.alias.AliasLearner} weighs what
 * several articles say, and {@link io.wirewatch.enrich.alias.AliasBook} holds what counts.
 */
package io.wirewatch.enrich.alias;
