/**
 * Trains the name finder from openly licensed corpora; two runs give the same bytes.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.opennlp.train.TrainNames} is the whole course over
 * each {@link io.wirewatch.enrich.opennlp.train.Corpus}; {@code WordClassMaker} finds the classes
 * of words, {@code StructuredPerceptron} learns the weights, {@code AgreedText} lets two labellers
 * make more text to learn from, and {@code Holdout} measures what came of it.
 */
package io.wirewatch.enrich.opennlp.train;
