package io.wirewatch.runtime.egress;

import io.wirewatch.runtime.metrics.Meters;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The product's door with a resolver double: one loopback address stands for all public ones, every
 * other address is judged as ever.
 */
public final class PublicDouble {
  /** Stands for every public address. */
  public static final InetAddress PUBLIC = AddressRange.parse("127.0.0.2").network();

  private PublicDouble() {}

  /** A door behind which names are looked up so; an address literal is itself. */
  public static Egress door(NameLookup names) throws NoSuchAlgorithmException {
    AddressRules rules =
        new AddressRules(
            List.of(),
            address ->
                address.equals(PUBLIC) ? Optional.empty() : SpecialAddresses.purposeOf(address));
    return new Egress(
        rules,
        "Wirewatch/0.1 (+https://monitor.example/about)",
        64,
        host ->
            host.matches("[0-9.]+|.*:.*")
                ? List.of(AddressRange.parse(host).network())
                : names.lookup(host),
        SSLContext.getDefault(),
        new Meters());
  }
}
