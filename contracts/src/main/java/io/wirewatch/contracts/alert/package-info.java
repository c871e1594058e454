/**
 * What subscribers are told.
 *
 * <p>Reading order: {@link io.wirewatch.contracts.alert.Alert} with its {@link
 * io.wirewatch.contracts.alert.AlertKind}; then what it says: {@link
 * io.wirewatch.contracts.alert.AlertArticle}, {@link io.wirewatch.contracts.alert.Why} each met the
 * query, each {@link io.wirewatch.contracts.alert.AlertChange} since the last one, and each {@link
 * io.wirewatch.contracts.alert.HeldArticle} that was not worth an alert of its own.
 */
package io.wirewatch.contracts.alert;
