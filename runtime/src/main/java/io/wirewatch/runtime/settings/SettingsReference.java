package io.wirewatch.runtime.settings;

import java.util.Comparator;
import java.util.List;

/** Writes the reference of all settings, {@code docs/settings.md}. */
public final class SettingsReference {
  private SettingsReference() {}

  /** One commented block of YAML for each part, all at their defaults. */
  public static String markdown(List<List<Setting<?>>> catalogues) {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Generated from the code. A setting comes from the file given by `--config`, from its environment
            variable, or from the flag `--KEY=VALUE`; the later overrides the earlier. Keys may be nested, as
            YAML does. An unknown key or a bad value stops the start, with every problem named and the nearest
            key. A secret is also read from the file that its twin names (`KEY-file`, `…_FILE`), and never from
            a flag. `NAME` stands for a name of the operator's own; blank means not set.
            """);
    for (List<Setting<?>> catalogue : catalogues) {
      if (catalogue.isEmpty()) {
        continue;
      }
      String first = catalogue.iterator().next().key();
      page.append("\n## ").append(first, 0, first.indexOf('.')).append("\n\n```yaml\n");
      catalogue.stream().sorted(Comparator.comparing(Setting::key)).forEach(s -> block(page, s));
      page.append("```\n");
    }
    return page.toString();
  }

  private static void block(StringBuilder page, Setting<?> setting) {
    page.append("# ").append(setting.doc()).append('\n');
    page.append("# Expected: ").append(setting.type().expected()).append(".\n");
    page.append("# ").append(setting.environmentName()).append('\n');
    String value = setting.defaultText().isEmpty() ? "" : " " + setting.defaultText();
    page.append(setting.key().replace("*", "NAME")).append(':').append(value).append("\n\n");
  }
}
