package io.wirewatch.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Setting<Duration> POLL =
      Setting.of("ingest.poll", ValueType.duration(), "5m", "Least time between two polls.");
  private static final Setting<List<Integer>> PORTS =
      Setting.of("ingest.ports", ValueType.integer(1, 99).list(), "", "Ports.");
  private static final Setting<Optional<Path>> SEEDS =
      Setting.optional("ingest.seeds", ValueType.path(), "Where sources come from.");
  private static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret("mail.password", "Password of the mail server.");
  private static final Setting<Optional<URI>> HOOK =
      Setting.optional("hooks.*.url", ValueType.httpUri(), "Where a hook leads.");
  private static final Setting<Optional<Secret>> HOOK_SECRET =
      Setting.secret("hooks.*.secret", "What signs a hook.");
  private static final List<Setting<?>> ALL =
      List.of(POLL, PORTS, SEEDS, PASSWORD, HOOK, HOOK_SECRET);

  @TempDir Path folder;

  @Test
  void fallsBackToDefaults() {
    Settings settings = reader().read();

    assertThat(settings.get(POLL)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.get(PORTS)).isEmpty();
    assertThat(settings.get(SEEDS)).isEmpty();
    assertThat(settings.get(PASSWORD)).isEmpty();
    assertThat(settings.names(HOOK)).isEmpty();
  }

  @Test
  void letsEnvironmentOverrideTheFileAndFlagsBoth() throws Exception {
    Path file = file("ingest:\n  poll: 1m\n  ports: [1, 2]\n  seeds: a\n");

    Settings settings =
        reader()
            .file(file)
            .environment(
                Map.of("WIREWATCH_INGEST_POLL", "2m", "WIREWATCH_INGEST_SEEDS", "b", "PATH", "x"))
            .flags(Map.of("ingest.poll", "3m"))
            .read();

    assertThat(settings.get(POLL)).isEqualTo(Duration.ofMinutes(3));
    assertThat(settings.get(PORTS)).containsExactly(1, 2);
    assertThat(settings.get(SEEDS)).contains(Path.of("b"));
  }

  @Test
  void refusesAnUnknownKeyAndSuggestsTheNearest() throws Exception {
    Path file = file("ingest:\n  pol: 1m\n");

    assertThat(problems(reader().file(file).environment(Map.of("WIREWATCH_INGEST_POLLS", "2m"))))
        .containsExactly(
            "wirewatch.yaml line 2: there is no setting ingest.pol. Did you mean ingest.poll?",
            "Environment variable WIREWATCH_INGEST_POLLS: there is no such setting. Did you mean"
                + " WIREWATCH_INGEST_POLL?");
  }

  @Test
  void saysOfABadValueWhatWhereAndWhatWasExpected() throws Exception {
    Path file = file("ingest:\n  poll: soon\n  ports: [1, 100]\n");

    assertThat(problems(reader().file(file)))
        .containsExactly(
            "wirewatch.yaml line 2: 'soon' is not valid for ingest.poll; expected a duration such"
                + " as 250ms, 30s, 5m, 48h or 7d.",
            "wirewatch.yaml line 3: '1,100' is not valid for ingest.ports; expected a list, each a"
                + " whole number from 1 to 99.");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws Exception {
    assertThat(problems(reader().file(folder.resolve("none.yaml")))).hasSize(1);
    assertThat(problems(reader().file(file("- a\n- b\n"))).get(0)).contains("keys and values");
    assertThat(problems(reader().file(file("a: [b\n"))).get(0)).contains("cannot be read");
  }

  @Test
  void readsASecretFromTheFileThatItsTwinNames() throws Exception {
    Path secret = Files.writeString(folder.resolve("pw"), "hunter2\n");

    Settings fromFile = reader().file(file("mail:\n  password-file: " + secret + "\n")).read();
    Settings fromEnvironment =
        reader()
            .environment(
                Map.of(
                    "WIREWATCH_MAIL_PASSWORD_FILE", secret.toString(),
                    "WIREWATCH_HOOKS_SOC_HOOK_SECRET_FILE", secret.toString()))
            .read();

    assertThat(fromFile.get(PASSWORD)).contains(new Secret("hunter2"));
    assertThat(fromEnvironment.get(PASSWORD)).contains(new Secret("hunter2"));
    assertThat(fromEnvironment.get(HOOK_SECRET, "soc-hook")).contains(new Secret("hunter2"));
    assertThat(problems(reader().flags(Map.of("mail.password-file", "/nowhere"))))
        .containsExactly(
            "--mail.password-file: the file '/nowhere' that should hold mail.password cannot be"
                + " read.");
  }

  @Test
  void takesNoSecretFromTheCommandLine() {
    List<String> problems = problems(reader().flags(Map.of("mail.password", "hunter2")));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains("WIREWATCH_MAIL_PASSWORD").doesNotContain("hunter2");
  }

  @Test
  void neverShowsASecret() throws Exception {
    Settings settings = reader().environment(Map.of("WIREWATCH_MAIL_PASSWORD", "hunter2")).read();

    assertThat(settings.given()).hasToString("{mail.password=Optional[<secret>]}");
    assertThat(new ObjectMapper().writeValueAsString(settings.get(PASSWORD).orElseThrow()))
        .isEqualTo("\"<secret>\"");
    assertThat(settings.get(PASSWORD).orElseThrow().reveal()).isEqualTo("hunter2");
  }

  @Test
  void readsFamiliesByTheirNames() throws Exception {
    Settings settings =
        reader()
            .file(
                file(
                    "hooks:\n"
                        + "  soc:\n"
                        + "    url: http://a.example/\n"
                        + "  duty-officer:\n"
                        + "    url: http://b.example/\n"))
            .environment(Map.of("WIREWATCH_HOOKS_DUTY_OFFICER_URL", "http://c.example/"))
            .read();

    assertThat(settings.names(HOOK)).containsExactly("duty-officer", "soc");
    assertThat(settings.get(HOOK, "soc")).contains(URI.create("http://a.example/"));
    assertThat(settings.get(HOOK, "duty-officer")).contains(URI.create("http://c.example/"));
  }

  @Test
  void readsSizes() {
    assertThat(ValueType.size().reader().apply("512kB")).isEqualTo(524_288L);
    assertThat(ValueType.size().reader().apply("8MB")).isEqualTo(8_388_608L);
  }

  @Test
  void writesAReferenceOfEverySetting() {
    String page = SettingsReference.markdown(List.of(ALL));

    for (Setting<?> setting : ALL) {
      assertThat(page).contains(setting.doc(), setting.environmentName());
    }
    assertThat(page).contains("ingest.poll: 5m");
  }

  private static SettingsReader reader() {
    return new SettingsReader(ALL);
  }

  private Path file(String yaml) throws Exception {
    return Files.writeString(folder.resolve("wirewatch.yaml"), yaml);
  }

  private static List<String> problems(SettingsReader reader) {
    return catchThrowableOfType(SettingsException.class, reader::read).problems();
  }
}
