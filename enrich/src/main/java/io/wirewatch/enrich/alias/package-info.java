/**
 * Sentences that state another name of somebody or something. {@link
 * io.wirewatch.enrich.alias.AliasFinder} reads them.
 */
package io.wirewatch.enrich.alias;
