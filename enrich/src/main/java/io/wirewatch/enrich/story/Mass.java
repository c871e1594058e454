package io.wirewatch.enrich.story;

/**
 * How much an article's terms weigh together, squared, by their rarity when it arrived. Kept with
 * the card, so that a comparison need not look up the rarity of words that only one side has, and
 * so that a restart compares with the same numbers.
 *
 * @param words all terms by weight and rarity
 * @param rare all terms by rarity alone
 * @param title the terms of the title by rarity alone
 * @param numbers the terms that are numbers by rarity alone
 */
public record Mass(float words, float rare, float title, float numbers) {}
