package io.wirewatch.runtime.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
@FunctionalInterface
public interface NameLookup {
  /**
   * All addresses of a name; an address literal gives itself.
   *
   * @throws UnknownHostException where there are none
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;

  /** The system's resolver. */
  static NameLookup system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
