/**
 * The name finder's features and decoder; the training lives beside OpenNLP.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.names.model.SentenceFeatures} turns words into
 * hashed features, with what {@code DocumentWords}, {@code ListHints} and {@code WordClasses} say
 * of them; {@link io.wirewatch.enrich.names.model.NameModel} holds the weights, {@code OwnScores}
 * adds up what each word says by itself ({@code WordForms} and {@code Sums} keep it), and {@code
 * LabelSearch} finds the best labels.
 */
package io.wirewatch.enrich.names.model;
