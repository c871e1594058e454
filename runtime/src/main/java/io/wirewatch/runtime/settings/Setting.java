package io.wirewatch.runtime.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting that a service understands, declared as a constant.
 *
 * <p>A key with a star, such as {@code alerting.endpoints.*.url}, declares a family: one setting
 * for each name that the operator gives.
 *
 * @param key dotted, lower case, words parted by hyphens
 * @param type how its text is read
 * @param defaultText the default, written as an operator would write it; empty for "not set"
 * @param secret true where the value must not be seen, nor given as a flag
 * @param doc what it does, in a sentence
 * @param <T> type of the value
 */
public record Setting<T>(
    String key, ValueType<T> type, String defaultText, boolean secret, String doc) {
  static final String ENVIRONMENT_PREFIX = "WIREWATCH_";
  static final String FILE_SUFFIX = "-file";
  private static final Pattern KEY =
      Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.(?:[a-z0-9]+(?:-[a-z0-9]+)*|\\*))*");

  public Setting {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("no good key: " + key);
    }
  }

  /** A setting with a default. */
  public static <T> Setting<T> of(String key, ValueType<T> type, String defaultText, String doc) {
    return new Setting<>(key, type, defaultText, false, doc);
  }

  /** A setting that may be left out. */
  public static <T> Setting<Optional<T>> optional(String key, ValueType<T> type, String doc) {
    return new Setting<>(key, type.optional(), "", false, doc);
  }

  /** A secret that may be left out; its twin with {@code -file} names a file that holds it. */
  public static Setting<Optional<Secret>> secret(String key, String doc) {
    ValueType<Secret> type = new ValueType<>("a secret", Secret::new);
    return new Setting<>(key, type.optional(), "", true, doc);
  }

  /** The member of this family with that name. */
  public Setting<T> named(String name) {
    if (!isFamily()) {
      throw new IllegalArgumentException(key + " is no family of settings");
    }
    return new Setting<>(key.replace("*", name), type, defaultText, secret, doc);
  }

  /** The environment variable that sets it. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + upper(key).replace("*", "<NAME>");
  }

  boolean isFamily() {
    return key.contains("*");
  }

  /** What names a member in a key such as {@code alerting.endpoints.soc-hook.url}. */
  Optional<String> nameIn(String given) {
    return match(given, key, "([a-z0-9]+(?:-[a-z0-9]+)*)");
  }

  /** What names a member in the rest of an environment variable, such as {@code …_SOC_HOOK_URL}. */
  Optional<String> nameInEnvironment(String given) {
    return match(given, upper(key), "([A-Z0-9]+(?:_[A-Z0-9]+)*)")
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Optional<String> match(String given, String pattern, String name) {
    int star = pattern.indexOf('*');
    var matcher =
        Pattern.compile(
                Pattern.quote(pattern.substring(0, star))
                    + name
                    + Pattern.quote(pattern.substring(star + 1)))
            .matcher(given);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static String upper(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Where the file that holds the secret is named. */
  Setting<Optional<Secret>> fileTwin() {
    return new Setting<>(
        key + FILE_SUFFIX, new ValueType<>("a path", t -> Optional.empty()), "", false, doc);
  }
}
