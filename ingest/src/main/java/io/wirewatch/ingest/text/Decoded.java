package io.wirewatch.ingest.text;

/**
 * Text and how it was won from bytes.
 *
 * @param text the characters, without a byte order mark
 * @param charset the label by which it was decoded, in lower case
 * @param replaced bytes that were no text in that set
 */
public record Decoded(String text, String charset, int replaced) {}
