/**
 * How records travel: the catalogue of topics ({@link io.wirewatch.contracts.wire.Topics}), their
 * headers ({@link io.wirewatch.contracts.wire.EventHeaders}) and their JSON ({@link
 * io.wirewatch.contracts.wire.Json}).
 */
package io.wirewatch.contracts.wire;
