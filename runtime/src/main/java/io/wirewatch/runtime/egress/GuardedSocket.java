package io.wirewatch.runtime.egress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * A socket that asks the rules about the very address it is about to connect to, whatever looked it
 * up and whenever.
 */
final class GuardedSocket extends Socket {
  private final AddressRules rules;
  private final boolean trusted;

  GuardedSocket(AddressRules rules, boolean trusted) {
    // Not even the system's proxy settings may lead elsewhere.
    super(Proxy.NO_PROXY);
    this.rules = rules;
    this.trusted = trusted;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
      throw new AddressRefused(endpoint + " is not resolved");
    }
    Optional<String> refusal = rules.refusal(address.getAddress(), address.getPort(), trusted);
    if (refusal.isPresent()) {
      throw new AddressRefused(refusal.get());
    }
    super.connect(endpoint, timeout);
  }
}
