/**
 * How records travel: what a topic is ({@link io.wirewatch.contracts.wire.Topic}), headers ({@link
 * io.wirewatch.contracts.wire.EventHeaders}) and JSON ({@link io.wirewatch.contracts.wire.Json}).
 */
package io.wirewatch.contracts.wire;
