package io.wirewatch.runtime.egress;

import java.io.IOException;

/** Says that an address must not be connected to. */
final class AddressRefused extends IOException {
  private static final long serialVersionUID = 1L;

  AddressRefused(String message) {
    super(message);
  }
}
