package io.wirewatch.runtime.metrics;

import java.util.List;
import java.util.stream.Stream;

/** What we let through of Micrometer's own metrics of the Java virtual machine and its process. */
public enum JvmMetric {
  MEMORY_USED("jvm.memory.used", "Memory in use, by area and pool.", "jvm_memory_used_bytes"),
  MEMORY_MAX("jvm.memory.max", "The most that a pool may use.", "jvm_memory_max_bytes"),
  THREADS("jvm.threads.live", "Live threads.", "jvm_threads_live_threads"),
  GC_PAUSE(
      "jvm.gc.pause",
      "Pauses of garbage collection.",
      "jvm_gc_pause_seconds_count",
      "jvm_gc_pause_seconds_sum",
      "jvm_gc_pause_seconds_max"),
  GC_LIVE(
      "jvm.gc.live.data.size",
      "Memory in use after the last full collection.",
      "jvm_gc_live_data_size_bytes"),
  CPU("process.cpu.usage", "Share of all processors that the process uses.", "process_cpu_usage"),
  UPTIME("process.uptime", "Time since the start.", "process_uptime_seconds"),
  FILES("process.files.open", "Open files.", "process_files_open_files"),
  FILES_MAX("process.files.max", "The most files that may be open.", "process_files_max_files");

  private final String key;
  private final String meaning;
  private final List<String> series;

  JvmMetric(String key, String meaning, String... series) {
    this.key = key;
    this.meaning = meaning;
    this.series = List.of(series);
  }

  /** What it says, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The names under which Prometheus knows its series. */
  public List<String> series() {
    return series;
  }

  static boolean isKnown(String name) {
    return Stream.of(values()).anyMatch(metric -> metric.key.equals(name));
  }
}
