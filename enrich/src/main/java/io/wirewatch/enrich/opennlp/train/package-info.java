/**
 * Trains the name finder from openly licensed corpora; two runs give the same bytes. {@link
 * io.wirewatch.enrich.opennlp.train.NameTraining} is the whole course.
 */
package io.wirewatch.enrich.opennlp.train;
