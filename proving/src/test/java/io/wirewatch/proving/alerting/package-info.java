/**
 * Proofs of alerting: the real process is killed where it would hurt most, and what the receiver
 * got is counted.
 *
 * <p>Reading order: {@link io.wirewatch.proving.alerting.AlertingStage} sets the scene, {@link
 * io.wirewatch.proving.alerting.AlertingMain} is the process that dies.
 */
package io.wirewatch.proving.alerting;
