/**
 * The language: fields, syntax tree, parser, printer and the errors of a refused query.
 *
 * <p>Reading order: {@link io.wirewatch.query.language.QueryLanguage} (the entry), {@code Lexer},
 * {@code Parser}, {@code Values} (what each field takes), {@link io.wirewatch.query.language.Node}
 * and {@link io.wirewatch.query.language.Clause} (the tree), {@code Printer}.
 */
package io.wirewatch.query.language;
