/**
 * Typed settings: declared once, read from file, environment and flags, refused with a sentence.
 * Read {@link io.wirewatch.runtime.settings.Setting} (what a service declares), {@link
 * io.wirewatch.runtime.settings.ValueType} (how text becomes a value), {@link
 * io.wirewatch.runtime.settings.SettingsReader} (the three sources), {@link
 * io.wirewatch.runtime.settings.Settings} (what a service asks), {@link
 * io.wirewatch.runtime.settings.Secret}.
 */
package io.wirewatch.runtime.settings;
