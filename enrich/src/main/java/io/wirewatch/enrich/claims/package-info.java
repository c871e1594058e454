/**
 * Claims: who says what, in English text.
 *
 * <p>Read {@link io.wirewatch.enrich.claims.ClaimFinder} first. It walks over the sentences that
 * may attribute something. A {@code Sentence} is cut into words, tagged, mended ({@code TagRepair})
 * and chunked ({@code Chunker}) into noun phrases and verb groups. {@code Attributions} looks for
 * words that attribute ({@code Cues}, {@code CueSenses}); {@code Speakers} finds the subject of
 * each, and {@code Phrases} grows it to the longest phrase that names the same. {@code Stances}
 * judges what is done by saying it, {@code Sides} for whom, and {@code Referents} resolves pronouns
 * and short names where that is safe. Word lists are data: {@code cues.tsv}, {@code words.tsv},
 * {@code sides.tsv}.
 */
package io.wirewatch.enrich.claims;
