package io.wirewatch.contracts.ledger;

import java.time.Instant;

/**
 * Something a person did to alerts or stories.
 *
 * @param id its id
 * @param kind what
 * @param subject what it is about: alert, story or subscription id
 * @param by who
 * @param text reason or note
 * @param at when
 * @param until end of a silence
 */
public record Action(
    String id,
    ActionKind kind,
    String subject,
    String by,
    String text,
    Instant at,
    Instant until) {}
