/**
 * The command line. {@link io.wirewatch.standalone.cli.InspectionCommand} is what the inspection
 * verbs share: items in, one JSON object a line out, a bad item answered in its own line.
 */
package io.wirewatch.standalone.cli;
