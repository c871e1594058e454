package io.wirewatch.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.wirewatch.contracts.ledger.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The rules of one origin, as its robots.txt gave them or as its absence implies.
 *
 * <p>crawler-commons reads the file. Two things it leaves open are closed here: a 429 or a silent
 * server forbids everything until it answers, and no more than the first 500 KiB count.
 */
public final class Robots {
  /** RFC 9309, section 2.5: a parser must read at least this much. */
  public static final int MAX_BYTES = 500 * 1024;

  private static final long NO_CAP = Long.MAX_VALUE;
  private static final int NO_WARNINGS = 0;

  private final BaseRobotRules rules;
  private final Reason trouble;
  private final String detail;

  private Robots(BaseRobotRules rules, Reason trouble, String detail) {
    this.rules = rules;
    this.trouble = trouble;
    this.detail = detail;
  }

  /** The rules of a file that was served. */
  public static Robots of(byte[] body, String contentType, String url, String agent) {
    byte[] read = body.length > MAX_BYTES ? wholeLines(body) : body;
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(NO_CAP, NO_WARNINGS);
    List<String> names = List.of(agent.toLowerCase(Locale.ROOT));
    return new Robots(parser.parseContent(url, read, contentType, names), null, null);
  }

  /** The rules where there is no file: all is allowed. */
  public static Robots absent() {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, null);
  }

  /** The rules where the server did not say: nothing is allowed until it does. */
  public static Robots unanswered(Reason trouble, String detail) {
    return new Robots(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), trouble, "robots.txt: " + detail);
  }

  /** Whether a status says that there is no file: a 4xx does, but for 429 (RFC 9309, 2.3.1.3). */
  public static boolean saysAbsent(int status) {
    return status >= 400 && status < 500 && status != 429;
  }

  /** Where the rules for a URL lie. */
  public static String locationFor(String url) {
    URI uri = URI.create(url);
    return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority() + "/robots.txt";
  }

  /** Whether the URL may be fetched. */
  public boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /** Why the file could not be had; null where it could, or there is none. */
  public Reason trouble() {
    return trouble;
  }

  /** The trouble in words. */
  public String detail() {
    return detail;
  }

  /** The least time between two requests that the file asks for; zero where it asks for none. */
  public Duration crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
  }

  /** Sitemaps that the file names. */
  public List<String> sitemaps() {
    return List.copyOf(rules.getSitemaps());
  }

  private static byte[] wholeLines(byte[] body) {
    int end = MAX_BYTES;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(body, end == 0 ? MAX_BYTES : end);
  }
}
