/**
 * Words of an article with their places in the text: {@link io.wirewatch.enrich.text.Folding} makes
 * spellings comparable, {@link io.wirewatch.enrich.text.Words} cuts a text and keeps the offsets,
 * {@link io.wirewatch.enrich.text.Script} says how it is written, and {@link
 * io.wirewatch.enrich.text.PhraseIndex} finds phrases in it.
 */
package io.wirewatch.enrich.text;
