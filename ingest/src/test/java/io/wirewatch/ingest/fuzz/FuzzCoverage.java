package io.wirewatch.ingest.fuzz;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.nameMatches;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.third_party.net.bytebuddy.agent.ByteBuddyAgent;
import io.wirewatch.ingest.feed.FeedReader;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;

/**
 * The gate of the fuzz targets: their kept inputs must still reach nearly all of the code that
 * reads what strangers send. Who adds code that they do not reach adds parts or inputs too.
 */
public final class FuzzCoverage {
  /**
   * Share of the methods that are written by hand. In a run of all tests a few are missed that make
   * tables when their class is loaded, and it was before.
   */
  private static final double LEAST = 0.88;

  private static final String READING =
      "io\\.wirewatch\\.ingest\\.(text|feed|date|page|identity)\\b.*";

  /** What the command line and the pipeline call, and what only they ask. */
  private static final String OTHERS =
      ".*(Verb|Publishers|ArticleIdentity|Revision|ClaimedDates|Hashes|Identity)\\b.*";

  /** Methods that were entered. */
  public static final Set<String> ENTERED = ConcurrentHashMap.newKeySet();

  /** Woven into every method. */
  public static final class Entering {
    private Entering() {}

    /** Notes the method. */
    @Advice.OnMethodEnter
    public static void enter(@Advice.Origin("#t.#m") String method) {
      ENTERED.add(method);
    }
  }

  private final Instrumentation instrumentation = ByteBuddyAgent.install();
  private final ResettableClassFileTransformer woven = weave(instrumentation);

  /** Stops looking, and holds what was reached against the gate. */
  void end() throws Exception {
    woven.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
    Set<String> written = written();
    Set<String> missed = new TreeSet<>(written);
    missed.removeAll(ENTERED);

    double reached = 1 - (double) missed.size() / written.size();
    System.out.printf("fuzz inputs reach %.3f of %d methods%n", reached, written.size());
    assertThat(reached).as("not reached: " + missed).isGreaterThanOrEqualTo(LEAST);
  }

  private static ResettableClassFileTransformer weave(Instrumentation instrumentation) {
    return new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
        .type(nameMatches(READING))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.to(Entering.class)
                        .on(isMethod().and(not(isAbstract())).and(not(isNative())))))
        .installOn(instrumentation);
  }

  private static Set<String> written() throws Exception {
    Path root =
        Path.of(FeedReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6))
          .filter(name -> name.matches(READING) && !name.matches(OTHERS) && !name.endsWith("-info"))
          .flatMap(FuzzCoverage::methods)
          .collect(Collectors.toSet());
    }
  }

  /** Without what the compiler writes for records and enums. */
  private static Stream<String> methods(String name) {
    try {
      Class<?> type = Class.forName(name, false, FeedReader.class.getClassLoader());
      return type.isRecord() || type.isEnum()
          ? Stream.empty()
          : Stream.of(type.getDeclaredMethods())
              .filter(m -> !m.isSynthetic() && !Modifier.isAbstract(m.getModifiers()))
              .map(m -> name + "." + m.getName());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
