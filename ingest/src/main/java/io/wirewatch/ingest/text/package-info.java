/**
 * From bytes to text: {@link io.wirewatch.ingest.text.Decoder} finds the character set, {@link
 * io.wirewatch.ingest.text.CharsetLabels} says what a label means, {@link
 * io.wirewatch.ingest.text.PlainText} turns markup into the plain text that articles carry.
 */
package io.wirewatch.ingest.text;
