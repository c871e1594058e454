package io.wirewatch.ingest.fetch;

import io.wirewatch.contracts.ledger.Reason;
import java.util.Map;
import java.util.TreeMap;

/** What came back from one exchange with a server; redirects are not followed. */
public sealed interface Reply {

  /**
   * The server answered.
   *
   * @param status HTTP status
   * @param headers first value of each header, by name in any case
   * @param body decoded body; empty where there is none
   */
  record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {
    public Answer {
      Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      folded.putAll(headers);
      headers = folded;
    }

    /** A header's first value; null where it is absent. */
    public String header(String name) {
      return headers.get(name);
    }
  }

  /**
   * No answer, or none that may be used.
   *
   * @param reason why
   * @param detail in words
   */
  record NoAnswer(Reason reason, String detail) implements Reply {}
}
