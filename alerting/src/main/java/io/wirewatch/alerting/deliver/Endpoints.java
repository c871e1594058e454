package io.wirewatch.alerting.deliver;

import java.util.Map;
import java.util.Optional;

/**
 * Finds the channel of an address: the terminal, an e-mail address, or an endpoint that the
 * operator set up by name.
 */
public final class Endpoints {
  /** The address of the terminal. */
  public static final String TERMINAL = "log";

  private final Map<String, Channel> byName;
  private final Channel email;
  private final Channel terminal;

  /**
   * Endpoints of a service.
   *
   * @param byName channels of the endpoints that the operator set up
   * @param email takes every e-mail address; null where no mail server is set up
   * @param terminal prints
   */
  public Endpoints(Map<String, Channel> byName, Channel email, Channel terminal) {
    this.byName = Map.copyOf(byName);
    this.email = email;
    this.terminal = terminal;
  }

  /** The channel of an address; empty where nothing of that name is set up. */
  public Optional<Channel> channel(String address) {
    if (TERMINAL.equals(address)) {
      return Optional.of(terminal);
    }
    return address.indexOf('@') >= 0
        ? Optional.ofNullable(email)
        : Optional.ofNullable(byName.get(address));
  }
}
