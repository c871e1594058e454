/**
 * Claims: who says what, in English text.
 *
 * <p>Read {@link io.wirewatch.enrich.claims.ClaimFinder} first. It walks over the sentences ({@code
 * Sentence}, {@code Token}), looks for attributing words ({@code Cues}), finds the speaker of each
 * ({@code Speakers} with {@code NounPhrases}), judges the stance ({@code Stances}) and the side
 * ({@code Sides}), and resolves pronouns and short names where that is safe ({@code Referents}).
 */
package io.wirewatch.enrich.claims;
