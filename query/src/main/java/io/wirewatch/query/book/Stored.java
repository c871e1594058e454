package io.wirewatch.query.book;

import io.wirewatch.query.match.StoredQuery;

/** A query under its id. */
record Stored(String id, StoredQuery query) {}
