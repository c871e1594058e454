package io.wirewatch.runtime.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides which addresses may be connected to. */
public final class AddressRules {
  private final List<AddressRange> allowed;
  private final Function<InetAddress, Optional<String>> purposeOf;

  /** Public addresses, and ranges that the operator allows though they are not public. */
  public AddressRules(List<AddressRange> allowed) {
    this(allowed, SpecialAddresses::purposeOf);
  }

  AddressRules(List<AddressRange> allowed, Function<InetAddress, Optional<String>> purposeOf) {
    this.allowed = List.copyOf(allowed);
    this.purposeOf = purposeOf;
  }

  /**
   * Why an address is refused; empty where it may be connected to.
   *
   * @param trusted true where the operator, or a place in an allowed range, named the URL: only
   *     then the allowed ranges count, so that no public page can lead us into them
   */
  Optional<String> refusal(InetAddress address, int port, boolean trusted) {
    Optional<String> purpose = purposeOf.apply(address);
    boolean inside = allows(address, port);
    if (purpose.isEmpty() || trusted && inside) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is not public (%s)%s"
            .formatted(
                address.getHostAddress(),
                purpose.get(),
                inside ? "; a public page may not lead there" : ""));
  }

  /** Whether an address lies in a range that the operator allows. */
  boolean allows(InetAddress address, int port) {
    return allowed.stream().anyMatch(range -> range.contains(address, port));
  }

  /** Whether the operator allows any range at all. */
  boolean allowNothing() {
    return allowed.isEmpty();
  }
}
