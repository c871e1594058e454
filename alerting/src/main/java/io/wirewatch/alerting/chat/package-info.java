/**
 * Alerts in chats and on phones: {@link io.wirewatch.alerting.chat.ChatChannel} posts what a {@link
 * io.wirewatch.alerting.chat.ChatFormat} makes of an alert.
 */
package io.wirewatch.alerting.chat;
