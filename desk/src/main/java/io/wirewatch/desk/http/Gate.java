package io.wirewatch.desk.http;

import io.wirewatch.runtime.settings.Secret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Decides who may look.
 *
 * <p>On loopback without a token: whoever is on this machine, but only under a name of this
 * machine, so that no page elsewhere can point its own name at us and read along. With a token: who
 * shows it, once by the link {@code /?token=…} (the browser then keeps a cookie), or each time as a
 * bearer or in the address of a feed.
 */
public final class Gate {
  static final String COOKIE = "wirewatch_desk";
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Secret token;
  private final String pass;

  private Gate(Secret token) {
    this.token = token;
    this.pass = token == null ? null : digest(token.reveal());
  }

  /**
   * The gate of a server that listens on an address.
   *
   * @param token absent for none
   * @throws IllegalStateException where the address is open to the network and there is no token
   */
  public static Gate of(String host, Secret token) {
    if (token == null && !isLoopback(host)) {
      throw new IllegalStateException(
          "http.host is "
              + host
              + ", which others can reach; set desk.token (or desk.token-file) before the desk is shown there.");
    }
    return new Gate(token);
  }

  /** What a visitor is to be told. */
  enum Verdict {
    /** Come in. */
    OPEN,
    /** The token in the link is right: keep this cookie and come in without it. */
    WELCOME,
    /** No, or a wrong, token. */
    TOKEN_NEEDED,
    /** Not under a name of this machine. */
    OTHER_NAME
  }

  Verdict judge(Request request) {
    if (token == null) {
      String name = Request.getServerName(request);
      return LOOPBACK_NAMES.contains(name) ? Verdict.OPEN : Verdict.OTHER_NAME;
    }
    String bearer = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (bearer != null && bearer.startsWith("Bearer ") && right(bearer.substring(7))) {
      return Verdict.OPEN;
    }
    boolean kept =
        Request.getCookies(request).stream()
            .anyMatch(cookie -> cookie.getName().equals(COOKIE) && same(cookie.getValue(), pass));
    if (kept) {
      return Verdict.OPEN;
    }
    if (shown(request).filter(this::right).isEmpty()) {
      return Verdict.TOKEN_NEEDED;
    }
    // A feed reader keeps no cookie: its token stays in the address that it was given.
    boolean feed = Request.getPathInContext(request).startsWith(SubscriptionFeeds.PREFIX);
    return feed ? Verdict.OPEN : Verdict.WELCOME;
  }

  /** The cookie for one who has shown the token. */
  HttpCookie cookie(boolean secure) {
    return HttpCookie.build(COOKIE, pass)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(HttpCookie.SameSite.STRICT)
        .build();
  }

  private static Optional<String> shown(Request request) {
    try {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue("token"));
    } catch (RuntimeException e) {
      // A query that cannot be read shows nothing.
      return Optional.empty();
    }
  }

  private boolean right(String given) {
    return same(given, token.reveal());
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(("wirewatch desk " + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
