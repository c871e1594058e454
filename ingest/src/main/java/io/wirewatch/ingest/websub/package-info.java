/**
 * WebSub: publishers that tell us of news, so that we need not ask. {@link
 * io.wirewatch.ingest.websub.HubLinks} finds the hub that an answer names, {@link
 * io.wirewatch.ingest.websub.Subscriber} writes requests to it, {@link
 * io.wirewatch.ingest.websub.Callback} judges what it sends. The wire form of both is in the W3C
 * Recommendation; nothing is remembered here, all that is needed comes back with each message.
 */
package io.wirewatch.ingest.websub;
