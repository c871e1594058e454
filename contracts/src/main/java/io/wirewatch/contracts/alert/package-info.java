/** What subscribers are told. Read {@link io.wirewatch.contracts.alert.Alert} first. */
package io.wirewatch.contracts.alert;
