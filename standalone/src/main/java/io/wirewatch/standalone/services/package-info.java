/**
 * The services by name: {@link io.wirewatch.standalone.services.ServiceName} says what each is made
 * of, {@link io.wirewatch.standalone.services.Catalogue} which settings there are, {@link
 * io.wirewatch.standalone.services.Services} runs some of them in this process.
 */
package io.wirewatch.standalone.services;
