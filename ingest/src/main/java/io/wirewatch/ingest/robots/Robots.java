package io.wirewatch.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
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

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  /** The rules of a file that was served. */
  public static Robots of(byte[] body, String contentType, String url, String agent) {
    byte[] read = body.length > MAX_BYTES ? wholeLines(body) : body;
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(NO_CAP, NO_WARNINGS);
    List<String> names = List.of(agent.toLowerCase(Locale.ROOT));
    return new Robots(parser.parseContent(url, read, contentType, names));
  }

  /** The rules where the file could not be had: a 4xx allows all, all else forbids all. */
  public static Robots ofStatus(int status) {
    boolean absent = status >= 400 && status < 500 && status != 429;
    return new Robots(
        new SimpleRobotRules(absent ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE));
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
