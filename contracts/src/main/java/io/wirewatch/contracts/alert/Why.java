package io.wirewatch.contracts.alert;

/**
 * The words that met one clause of the query.
 *
 * @param articleId article
 * @param clause the clause as written
 * @param field the field it met
 * @param start first code unit; absent for fields without text
 * @param end one past the last
 * @param text the words or the value
 * @param snippet the words with their surroundings
 */
public record Why(
    String articleId,
    String clause,
    String field,
    Integer start,
    Integer end,
    String text,
    String snippet) {}
