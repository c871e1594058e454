/**
 * The command line of one machine: run services, train models, and ask single verbs.
 *
 * <p>Reading order: {@link io.wirewatch.standalone.cli.RunCommand} runs services. {@code
 * InspectionCommand} is what the inspection verbs share: {@code Items} in, one JSON object a line
 * out, a bad item answered in its own line by an {@code ItemFault}; {@link
 * io.wirewatch.standalone.cli.DateCommand} is the shortest of them, {@link
 * io.wirewatch.standalone.cli.EnrichCommand} reads an {@code ArticleInput}.
 */
package io.wirewatch.standalone.cli;
