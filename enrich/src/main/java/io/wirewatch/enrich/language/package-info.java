/**
 * Tells the language of an article. {@link io.wirewatch.enrich.language.LanguageDetector} decides.
 */
package io.wirewatch.enrich.language;
