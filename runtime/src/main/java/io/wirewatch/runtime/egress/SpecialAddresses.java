package io.wirewatch.runtime.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not the public internet's: IANA's special-purpose registries (RFC 6890 and
 * its successors), multicast, and IPv6 forms that carry an IPv4 address inside.
 *
 * <p>Blocks that are globally reachable but hold no web servers (anycast relays, AS112) are refused
 * too, and so is all IPv6 outside {@code 2000::/3}, which nobody has been given.
 */
final class SpecialAddresses {
  private static final AddressRange GLOBAL_UNICAST_6 = AddressRange.parse("2000::/3");

  private static final List<Block> BLOCKS =
      List.of(
          block("0.0.0.0/8", "this network"),
          block("10.0.0.0/8", "private use"),
          block("100.64.0.0/10", "shared by carriers"),
          block("127.0.0.0/8", "loopback"),
          block("169.254.0.0/16", "link-local"),
          block("172.16.0.0/12", "private use"),
          block("192.0.0.0/24", "IETF protocol assignments"),
          block("192.0.2.0/24", "documentation"),
          block("192.31.196.0/24", "AS112"),
          block("192.52.193.0/24", "automatic multicast tunnelling"),
          block("192.88.99.0/24", "6to4 relay anycast"),
          block("192.168.0.0/16", "private use"),
          block("192.175.48.0/24", "AS112"),
          block("198.18.0.0/15", "benchmarking"),
          block("198.51.100.0/24", "documentation"),
          block("203.0.113.0/24", "documentation"),
          block("224.0.0.0/4", "multicast"),
          block("240.0.0.0/4", "reserved"),
          block("::1/128", "loopback"),
          block("::/96", "IPv4-compatible or unspecified"),
          block("64:ff9b::/96", "IPv4 through NAT64"),
          block("64:ff9b:1::/48", "IPv4 through local NAT64"),
          block("100::/64", "discard only"),
          block("100:0:0:1::/64", "dummy prefix"),
          block("2001::/23", "IETF protocol assignments, Teredo among them"),
          block("2001:db8::/32", "documentation"),
          block("2002::/16", "IPv4 through 6to4"),
          block("2620:4f:8000::/48", "AS112"),
          block("3fff::/20", "documentation"),
          block("5f00::/16", "segment routing"),
          block("fc00::/7", "private use"),
          block("fe80::/10", "link-local"),
          block("fec0::/10", "site-local"),
          block("ff00::/8", "multicast"));

  private SpecialAddresses() {}

  /** What an address is set aside for; empty where it is public. */
  static Optional<String> purposeOf(InetAddress address) {
    for (Block block : BLOCKS) {
      if (block.range().contains(address)) {
        return Optional.of(block.purpose());
      }
    }
    return address instanceof Inet6Address && !GLOBAL_UNICAST_6.contains(address)
        ? Optional.of("not assigned")
        : Optional.empty();
  }

  /** The blocks of the registries, for the test that walks their edges. */
  static List<AddressRange> ranges() {
    return BLOCKS.stream().map(Block::range).toList();
  }

  private static Block block(String range, String purpose) {
    return new Block(AddressRange.parse(range), purpose);
  }

  private record Block(AddressRange range, String purpose) {}
}
