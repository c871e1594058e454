/**
 * How records travel: what a topic is ({@link io.wirewatch.contracts.wire.Topic}), headers ({@link
 * io.wirewatch.contracts.wire.EventHeaders}) with the {@link io.wirewatch.contracts.wire.Mode}, and
 * JSON ({@link io.wirewatch.contracts.wire.Json}) with the names of enums ({@link
 * io.wirewatch.contracts.wire.WireName}) and the order of maps ({@link
 * io.wirewatch.contracts.wire.SortedCopy}).
 */
package io.wirewatch.contracts.wire;
