package io.wirewatch.enrich.language;

import java.util.Optional;

/** A statistical guess at the language of a text. */
@FunctionalInterface
public interface LanguageModel {
  /** The most probable BCP 47 language; empty where the model is not sure enough. */
  Optional<String> guess(CharSequence text);
}
