package io.wirewatch.enrich.claims;

/** Tells the classes of the words of a sentence, in the universal tag set (NOUN, VERB, ADP …). */
public interface WordClasses {

  /** One tag per token. */
  String[] tag(String[] tokens);
}
