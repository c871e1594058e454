package io.wirewatch.runtime.settings;

import io.wirewatch.runtime.settings.YamlKeys.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads settings from a YAML file, the environment and flags, each overriding the one before.
 *
 * <p>Every problem is found in one go and told in a sentence: what, where, what was expected.
 */
public final class SettingsReader {
  /** Variables that steer launcher and tests and are no settings. */
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "WIREWATCH_CONFIG",
          "WIREWATCH_EVAL",
          "WIREWATCH_REQUIRE",
          "WIREWATCH_HOME",
          "WIREWATCH_LOG");

  private final Map<String, Setting<?>> declared = new TreeMap<>();
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** A reader that knows the settings of all services, so that they can share one file. */
  @SafeVarargs
  public SettingsReader(Collection<Setting<?>>... catalogues) {
    for (Collection<Setting<?>> catalogue : catalogues) {
      for (Setting<?> setting : catalogue) {
        if (declared.put(setting.key(), setting) != null) {
          throw new IllegalArgumentException(setting.key() + " is declared twice");
        }
      }
    }
  }

  /** Adds a file. */
  public SettingsReader file(Path file) {
    try {
      YamlKeys.read(file).forEach(this::take);
    } catch (IOException e) {
      problems.add("Settings file " + file + " cannot be read: " + firstLine(e) + ".");
    }
    return this;
  }

  /** Adds the variables that begin with {@code WIREWATCH_}; others are no business of ours. */
  public SettingsReader environment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith(Setting.ENVIRONMENT_PREFIX) && !NOT_SETTINGS.contains(name)) {
                takeVariable(name, text);
              }
            });
    return this;
  }

  /** Adds flags, by key. */
  public SettingsReader flags(Map<String, String> flags) {
    flags.forEach((key, text) -> takeFlag(new Given(key, text, "--" + key)));
    return this;
  }

  /**
   * Checks everything and gives the settings.
   *
   * @throws SettingsException where anything is wrong
   */
  public Settings read() {
    Map<String, Object> values = new TreeMap<>();
    for (Given each : given.values()) {
      Setting<?> setting = find(each.key()).orElseThrow();
      try {
        values.put(each.key(), setting.type().reader().apply(each.text()));
      } catch (RuntimeException e) {
        String shown = setting.secret() ? "the value" : "'" + each.text() + "'";
        problems.add(
            "%s: %s is not valid for %s; expected %s."
                .formatted(each.where(), shown, each.key(), setting.type().expected()));
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return new Settings(declared, values);
  }

  private void takeFlag(Given flag) {
    if (find(flag.key()).filter(Setting::secret).isPresent()) {
      problems.add(
          "%s: a secret is not taken from the command line, where others can read it; use %s or its file twin %s%s."
              .formatted(
                  flag.where(),
                  Setting.ENVIRONMENT_PREFIX + Setting.upper(flag.key()),
                  flag.key(),
                  Setting.FILE_SUFFIX));
      return;
    }
    take(flag);
  }

  private void takeVariable(String name, String text) {
    String rest = name.substring(Setting.ENVIRONMENT_PREFIX.length());
    for (Setting<?> setting : declared.values()) {
      Optional<String> key = keyOf(setting, rest);
      if (key.isPresent()) {
        take(new Given(key.get(), text, "environment variable " + name));
        return;
      }
    }
    String nearest =
        Nearest.to(name, declared.values().stream().map(Setting::environmentName).toList())
            .map(other -> " Did you mean " + other + "?")
            .orElse("");
    problems.add("Environment variable " + name + ": there is no such setting." + nearest);
  }

  private static Optional<String> keyOf(Setting<?> setting, String rest) {
    Setting<?> twin = setting.fileTwin();
    if (setting.isFamily()) {
      Optional<String> asFile =
          setting.secret()
              ? twin.nameInEnvironment(rest).map(name -> twin.named(name).key())
              : Optional.empty();
      return asFile.isPresent()
          ? asFile
          : setting.nameInEnvironment(rest).map(name -> setting.named(name).key());
    }
    if (Setting.upper(setting.key()).equals(rest)) {
      return Optional.of(setting.key());
    }
    return setting.secret() && Setting.upper(twin.key()).equals(rest)
        ? Optional.of(twin.key())
        : Optional.empty();
  }

  private void take(Given one) {
    if (find(one.key()).isPresent()) {
      given.put(one.key(), one);
      return;
    }
    if (one.key().endsWith(Setting.FILE_SUFFIX)) {
      String key = one.key().substring(0, one.key().length() - Setting.FILE_SUFFIX.length());
      if (find(key).filter(Setting::secret).isPresent()) {
        takeSecretFile(key, one);
        return;
      }
    }
    String nearest =
        Nearest.to(one.key(), declared.keySet())
            .map(key -> " Did you mean " + key + "?")
            .orElse("");
    problems.add(one.where() + ": there is no setting " + one.key() + "." + nearest);
  }

  private void takeSecretFile(String key, Given file) {
    try {
      String text = Files.readString(Path.of(file.text())).strip();
      given.put(key, new Given(key, text, file.where()));
    } catch (IOException | RuntimeException e) {
      problems.add(
          "%s: the file '%s' that should hold %s cannot be read."
              .formatted(file.where(), file.text(), key));
    }
  }

  private Optional<Setting<?>> find(String key) {
    Setting<?> exact = declared.get(key);
    if (exact != null && !exact.isFamily()) {
      return Optional.of(exact);
    }
    return declared.values().stream()
        .filter(setting -> setting.isFamily() && setting.nameIn(key).isPresent())
        .<Setting<?>>map(setting -> setting)
        .findFirst();
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("");
  }
}
