package io.wirewatch.enrich.alias;

/** From where to where something stands in a body. */
record Span(int start, int end) {}
