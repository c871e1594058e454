package io.wirewatch.runtime.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses may be connected to.
 *
 * @param allowed ranges that the operator allows though they are not public
 */
public record AddressRules(List<AddressRange> allowed) {

  public AddressRules {
    allowed = List.copyOf(allowed);
  }

  /**
   * Why an address is refused; empty where it may be connected to.
   *
   * @param trusted true where the operator, or a place in an allowed range, named the URL: only
   *     then the allowed ranges count, so that no public page can lead us into them
   */
  Optional<String> refusal(InetAddress address, int port, boolean trusted) {
    Optional<String> purpose = SpecialAddresses.purposeOf(address);
    if (purpose.isEmpty() || trusted && allows(address, port)) {
      return Optional.empty();
    }
    String hint = allows(address, port) ? "; a public page may not lead there" : "";
    return Optional.of(
        "%s is not public (%s)%s".formatted(address.getHostAddress(), purpose.get(), hint));
  }

  /** Whether an address lies in a range that the operator allows. */
  boolean allows(InetAddress address, int port) {
    return allowed.stream().anyMatch(range -> range.contains(address, port));
  }
}
