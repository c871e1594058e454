/** Puts the desk together. Read {@link io.wirewatch.desk.app.DeskService}. */
package io.wirewatch.desk.app;
