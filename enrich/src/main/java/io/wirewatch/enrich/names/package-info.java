/**
 * Names in an article. {@link io.wirewatch.enrich.names.NameTagger} runs the finders and {@link
 * io.wirewatch.enrich.names.EntityAssembler} makes entities of what they found.
 */
package io.wirewatch.enrich.names;
