package io.wirewatch.runtime.lifecycle;

import java.util.concurrent.ThreadFactory;

/** Threads that never keep a process alive. */
public final class Daemons {
  private Daemons() {}

  /** Starts one that does some work. */
  public static Thread start(String name, Runnable work) {
    Thread thread = named(name).newThread(work);
    thread.start();
    return thread;
  }

  /** Makes them for an executor. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
