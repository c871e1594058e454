package io.wirewatch.contracts.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Header names and values of a record: CloudEvents 1.0 in binary mode (Kafka protocol binding), and
 * the mode in which it came.
 */
public final class EventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CONTENT_TYPE = "content-type";
  public static final String MODE = "ww_mode";

  /** {@code true} on an item shown by the first poll of its source; absent otherwise. */
  public static final String FIRST_POLL = "ww_first_poll";

  /** On an enriched article: when it was written, by the clock of the service. */
  public static final String WRITTEN_AT = "ww_written_at";

  /** On an alert: where it goes, as endpoint names and addresses parted by commas. */
  public static final String DELIVER_TO = "ww_deliver_to";

  /** On an alert sent again under its id: {@code repeat} or {@code escalation} and a number. */
  public static final String SENDING = "ww_sending";

  /** On a renamed article: which alias was learnt, whose it is, and the id of the assertion. */
  public static final String ALIAS = "ww_alias";

  private EventHeaders() {}

  /**
   * The headers of one record, in a fixed order.
   *
   * @param topic where it is written
   * @param id unique together with {@code source}; an article's is its id, a colon and its version
   * @param source the service that writes it, such as {@code ingest}
   * @param subject what it is about; absent where the id says it
   * @param time the record's timestamp
   * @param mode how it came into the stream
   */
  public static Map<String, String> of(
      Topic<?> topic, String id, String source, String subject, Instant time, Mode mode) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, "1.0");
    headers.put(ID, id);
    headers.put(SOURCE, "/wirewatch/" + source);
    headers.put(TYPE, topic.eventType());
    headers.put(TIME, time.toString());
    if (subject != null) {
      headers.put(SUBJECT, subject);
    }
    headers.put(CONTENT_TYPE, "application/json");
    headers.put(MODE, mode.wireName());
    return headers;
  }
}
