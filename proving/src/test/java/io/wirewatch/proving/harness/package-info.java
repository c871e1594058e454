/**
 * What the proofs are made with: real processes ({@link
 * io.wirewatch.proving.harness.WirewatchProcess}), a real receiver ({@link
 * io.wirewatch.proving.harness.WebhookReceiver}), places to die at ({@link
 * io.wirewatch.proving.harness.StopHere}).
 */
package io.wirewatch.proving.harness;
