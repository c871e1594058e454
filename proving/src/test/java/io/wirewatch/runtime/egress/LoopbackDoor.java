package io.wirewatch.runtime.egress;

import io.wirewatch.runtime.metrics.Meters;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A door behind which every name is a server on loopback: many hosts, one server. */
public final class LoopbackDoor {
  private LoopbackDoor() {}

  /** A door to one port of the loopback address, under any name. */
  public static Egress to(int port, Meters meters) throws NoSuchAlgorithmException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return new Egress(
        new AddressRules(List.of(AddressRange.parse(loopback.getHostAddress() + ":" + port))),
        "Wirewatch/0.1 (scale)",
        256,
        name -> List.of(loopback),
        SSLContext.getDefault(),
        meters);
  }
}
