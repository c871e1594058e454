/**
 * The only way out to the network. Read {@link io.wirewatch.runtime.egress.Egress} (what a caller
 * uses), {@link io.wirewatch.runtime.egress.Fetch} (what is asked), {@link
 * io.wirewatch.runtime.egress.FetchResult} (what comes of it), then how it is kept safe: {@link
 * io.wirewatch.runtime.egress.AddressRange}, {@link io.wirewatch.runtime.egress.SpecialAddresses},
 * {@link io.wirewatch.runtime.egress.AddressRules}, {@link io.wirewatch.runtime.egress.WebAddress},
 * {@link io.wirewatch.runtime.egress.GuardedSocket}, {@link io.wirewatch.runtime.egress.Exchange},
 * {@link io.wirewatch.runtime.egress.BodyReader}.
 */
package io.wirewatch.runtime.egress;
