/**
 * What people see: one page, its API and its live stream, kept in memory from the log. Read {@code
 * board} (the state, plain Java), {@code kafka} (who fills it), {@code http} (who shows it), {@code
 * app} (how they are put together).
 */
package io.wirewatch.desk;
