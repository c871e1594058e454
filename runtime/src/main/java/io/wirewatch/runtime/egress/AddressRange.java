package io.wirewatch.runtime.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A range of addresses that the operator or a registry names, perhaps on one port only.
 *
 * @param network first address
 * @param prefix bits that count
 * @param port the one port; absent means all
 */
public record AddressRange(InetAddress network, int prefix, OptionalInt port) {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, {@code 127.0.0.1}, {@code 127.0.0.1:8080} or {@code
   * [::1]:8080}.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      InetAddress network = literal(text.substring(0, slash));
      int prefix = Integer.parseInt(text.substring(slash + 1));
      if (prefix < 0 || prefix > network.getAddress().length * 8) {
        throw new IllegalArgumentException(text + " has more bits than an address");
      }
      return new AddressRange(network, prefix, OptionalInt.empty());
    }
    int colon = text.lastIndexOf(':');
    boolean bracketed = text.startsWith("[");
    boolean withPort = bracketed ? text.contains("]:") : colon >= 0 && text.indexOf(':') == colon;
    String host = withPort ? text.substring(0, colon) : text;
    OptionalInt port =
        withPort
            ? OptionalInt.of(Integer.parseInt(text.substring(colon + 1)))
            : OptionalInt.empty();
    InetAddress address = literal(bracketed ? host.substring(1, host.length() - 1) : host);
    return new AddressRange(address, address.getAddress().length * 8, port);
  }

  /** Whether it holds an address on a port. */
  public boolean contains(InetAddress address, int onPort) {
    return (port.isEmpty() || port.getAsInt() == onPort) && contains(address);
  }

  /** Whether it holds an address, whatever the port. */
  public boolean contains(InetAddress address) {
    byte[] a = address.getAddress();
    byte[] n = network.getAddress();
    if (a.length != n.length) {
      return false;
    }
    int whole = prefix / 8;
    if (!Arrays.equals(a, 0, whole, n, 0, whole)) {
      return false;
    }
    int rest = prefix % 8;
    return rest == 0 || ((a[whole] ^ n[whole]) & 0xFF) >> (8 - rest) == 0;
  }

  @Override
  public String toString() {
    String host = network.getHostAddress();
    if (port.isPresent()) {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port.getAsInt();
    }
    return host + "/" + prefix;
  }

  private static InetAddress literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no address");
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + text + "' is no address", e);
    }
  }
}
