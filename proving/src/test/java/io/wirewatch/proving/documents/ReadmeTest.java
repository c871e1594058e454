package io.wirewatch.proving.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.standalone.Wirewatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/**
 * The README says what is there: its verbs, its files, its links. Its first command is run by
 * {@code UpTest}; its second is the run that this test is part of.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

  @Test
  void everyVerbInItsCommandsExists() throws IOException {
    Set<String> verbs = new TreeSet<>();
    for (Class<?> verb : Wirewatch.class.getAnnotation(Command.class).subcommands()) {
      verbs.add(verb.getAnnotation(Command.class).name());
    }
    List<String> unknown = new ArrayList<>();
    for (String line : commands()) {
      String[] words = line.split("\\s+");
      boolean verb =
          words[0].equals("./wirewatch") && words.length > 1 && !words[1].startsWith("-");
      if (verb && !verbs.contains(words[1])) {
        unknown.add(line);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(readme());
    while (link.find()) {
      if (!Files.exists(ROOT.resolve(link.group(1)))) {
        broken.add(link.group(1));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void namesTheCommandThatRunsAllTests() throws IOException {
    assertThat(commands()).contains("mvn -B verify");
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme());
    while (block.find()) {
      block.group(1).lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(commands::add);
    }
    return commands;
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
  }
}
