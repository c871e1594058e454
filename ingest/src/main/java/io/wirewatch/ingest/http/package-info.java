/** Where hubs reach us: {@link io.wirewatch.ingest.http.WebSubHandler}. */
package io.wirewatch.ingest.http;
