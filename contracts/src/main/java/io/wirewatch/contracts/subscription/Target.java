package io.wirewatch.contracts.subscription;

/**
 * Where alerts of a subscription go: exactly one of the three is set.
 *
 * @param to an endpoint by name
 * @param email an address
 * @param log the terminal
 */
public record Target(String to, String email, Boolean log) {}
