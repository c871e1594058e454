/**
 * {@code ./wirewatch up}: everything in one place. {@link io.wirewatch.standalone.up.DataFolder} is
 * what lasts between runs, {@link io.wirewatch.standalone.up.SampleShow} the newsroom of this
 * folder, {@link io.wirewatch.standalone.up.DemoReceiver} a subscriber that checks what it gets,
 * {@link io.wirewatch.standalone.up.Everything} puts it together.
 */
package io.wirewatch.standalone.up;
