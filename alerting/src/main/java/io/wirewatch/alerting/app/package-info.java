/**
 * The alerting service. Read {@link io.wirewatch.alerting.app.AlertingService}, then {@link
 * io.wirewatch.alerting.app.AlertingSettings}.
 */
package io.wirewatch.alerting.app;
