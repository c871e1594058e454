package io.wirewatch.standalone.cli;

import io.wirewatch.enrich.opennlp.train.TrainNames;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: makes the models that the project ships. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Makes the models that the project ships.")
public final class TrainCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected names");
  }

  @Command(
      name = "names",
      mixinStandardHelpOptions = true,
      description = "Trains the name finder; two runs over the same corpora give the same bytes.")
  void names(
      @Option(
              names = "--corpora",
              required = true,
              paramLabel = "DIR",
              description = "Labelled corpora (docs/models).")
          Path corpora,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "enrich/src/main/resources/io/wirewatch/enrich/opennlp",
              description = "Where the model goes (default: ${DEFAULT-VALUE}).")
          Path out,
      @Option(
              names = "--holdout",
              paramLabel = "PART",
              description =
                  "Writes nothing: trains without one document in four (from the 0th to the 3rd on)"
                      + " and measures the whole tagger on those.")
          Integer holdout)
      throws Exception {
    if (holdout != null && (holdout < 0 || holdout > 3)) {
      throw new ParameterException(spec.commandLine(), "--holdout: expected 0, 1, 2 or 3");
    }
    TrainNames course = new TrainNames(corpora);
    (holdout == null ? course.write(out) : course.holdOut(holdout)).forEach(System.out::println);
  }
}
