package io.wirewatch.ingest.fetch;

/** The way out to servers: one exchange, no redirect followed, every bound kept. */
public interface Web {
  /** Sends a request and waits for its reply; never throws for what a server does. */
  Reply send(Request request);
}
