package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.standalone.cli.Items.Item;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What the inspection verbs share: items in, one JSON object a line out. A bad item is answered in
 * its own line and the batch goes on.
 *
 * <p>Exit codes: 0 all well, 1 some item failed, 2 usage.
 */
abstract class InspectionCommand implements Callable<Integer> {
  private static final long PROGRESS_NANOS = 2_000_000_000L;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "What to look at.")
  List<String> arguments = List.of();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "JSON lines, one input object a line ('-' reads standard input; gzip is read as is).")
  String batch;

  /**
   * Loads what the verb needs, once; a verb that keeps state between items keeps it in what this
   * returns.
   */
  abstract Answerer open() throws IOException;

  /** Answers one item. */
  interface Answerer {
    /**
     * The output object, without its name.
     *
     * @throws ItemFault where the item cannot be answered
     */
    ObjectNode answer(Item item) throws ItemFault, IOException;
  }

  @Override
  public final Integer call() throws IOException {
    if ((batch == null) == arguments.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "name files or URLs, or a batch with --batch FILE ('-' for standard input)");
    }
    try (Items items = open(batch, arguments);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      return run(open(), items, out) ? 0 : 1;
    }
  }

  private Items open(String batchFile, List<String> named) throws IOException {
    try {
      return batchFile == null ? Items.ofArguments(named) : Items.ofBatch(batchFile, System.in);
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), "there is no file " + e.getFile());
    }
  }

  private boolean run(Answerer answerer, Items items, Writer out) throws IOException {
    boolean allWell = true;
    int done = 0;
    long spoken = System.nanoTime();
    for (Item item = items.next(); item != null; item = items.next()) {
      ObjectNode answer = answer(answerer, item);
      allWell &= !answer.hasNonNull("error");
      out.write(Json.text(answer));
      out.write('\n');
      done++;
      if (batch == null) {
        out.flush();
      } else if (System.console() != null && System.nanoTime() - spoken > PROGRESS_NANOS) {
        spoken = System.nanoTime();
        System.err.println(spec.name() + ": " + done + " items");
      }
    }
    return allWell;
  }

  /** The line of an item: its name first, then the answer or what was wrong. */
  private static ObjectNode answer(Answerer answerer, Item item) {
    ObjectNode line = Json.mapper().createObjectNode();
    if (item.name() != null) {
      line.put("name", item.name());
    }
    try {
      if (item.fault() != null) {
        throw new ItemFault("bad-input", item.fault());
      }
      ObjectNode answer = answerer.answer(item);
      answer.remove("name");
      line.setAll(answer);
    } catch (ItemFault e) {
      fault(line, e.code(), e.getMessage());
    } catch (NoSuchFileException e) {
      fault(line, "no-file", "there is no file " + e.getFile());
    } catch (IOException | RuntimeException e) {
      fault(line, "failed", e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (StackOverflowError e) {
      fault(line, "failed", "nested too deeply");
    }
    return line;
  }

  private static void fault(ObjectNode line, String code, String message) {
    line.putObject("error").put("code", code).put("message", message);
  }
}
