/**
 * Tells the language of an article.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.language.LanguageDetector} decides: by letters where
 * a script is shared by languages that each have their own ({@code ArabicScript}, {@code
 * CyrillicScript}), else by the guess of a {@link io.wirewatch.enrich.language.LanguageModel}.
 */
package io.wirewatch.enrich.language;
