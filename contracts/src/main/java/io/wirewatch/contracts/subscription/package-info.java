/**
 * Standing queries and what their owners want done with a match. Read {@link
 * io.wirewatch.contracts.subscription.Subscription} first.
 */
package io.wirewatch.contracts.subscription;
