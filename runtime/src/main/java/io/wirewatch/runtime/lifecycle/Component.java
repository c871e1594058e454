package io.wirewatch.runtime.lifecycle;

/** A part of a service that is started, stopped and asked for its health. */
public interface Component {
  /** Its name for people: lower case, stable. */
  String name();

  /**
   * Begins its work and returns when others may rely on it.
   *
   * @throws Exception where it cannot; the service then does not start
   */
  void start() throws Exception;

  /** Ends its work; must also be safe after a start that failed half-way. */
  void stop() throws Exception;

  /** Whether it does its work; cheap, asked by any thread. */
  default Check check() {
    return Check.ready();
  }
}
