/**
 * The whole system against a newsroom: which alerts must arrive, and which must not. {@link
 * io.wirewatch.proving.acceptance.Expectations} is a newsroom's own list, {@link
 * io.wirewatch.proving.acceptance.Judgement} what came of it.
 */
package io.wirewatch.proving.acceptance;
