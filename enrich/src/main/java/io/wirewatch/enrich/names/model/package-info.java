/**
 * The name finder's features and decoder. {@link io.wirewatch.enrich.names.model.SentenceFeatures}
 * turns words into hashed features, {@link io.wirewatch.enrich.names.model.NameModel} holds the
 * weights and finds the best labels; the training lives beside OpenNLP.
 */
package io.wirewatch.enrich.names.model;
