package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.wire.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one YAML mapping field by field against a closed set of keys; what cannot be read becomes a
 * mistake at its place and an absent value, so that one pass finds all mistakes.
 */
final class YamlFields {
  private final String file;
  private final List<Mistake> mistakes;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlFields(String file, Node node, List<Mistake> mistakes, String what, List<String> keys) {
    this.file = file;
    this.mistakes = mistakes;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      mistake(node, what + " must be a mapping with " + String.join(", ", keys));
      return;
    }
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (key.endsWith("File")) {
        mistake(pair.getKeyNode(), "'" + key + "': a subscription never names files");
      } else if (!keys.contains(key)) {
        mistake(
            pair.getKeyNode(),
            "unknown key '"
                + key
                + "' in "
                + what
                + "; did you mean '"
                + Nearest.to(key, keys)
                + "'?");
      } else if (values.putIfAbsent(key, pair.getValueNode()) != null) {
        mistake(pair.getKeyNode(), "key '" + key + "' is given twice in " + what);
      }
    }
  }

  boolean has(String key) {
    Node value = values.get(key);
    return value != null && !Tag.NULL.equals(value.getTag());
  }

  Node node(String key) {
    return values.getOrDefault(key, node);
  }

  /**
   * The text of a key; absent or of another form gives null, with a mistake where it is required.
   */
  String text(String key, boolean required) {
    if (required) {
      require(key);
    }
    return has(key) ? text(values.get(key), key) : null;
  }

  void require(String key) {
    if (!has(key)) {
      mistake(node, "'" + key + "' is missing");
    }
  }

  /** Reads a key's text by a function that throws {@link IllegalArgumentException} to refuse it. */
  <T> T value(String key, T otherwise, Function<String, T> read) {
    String text = text(key, false);
    return text == null ? otherwise : read(values.get(key), text, otherwise, read);
  }

  Duration duration(String key, Duration otherwise) {
    return value(key, otherwise, DurationText::parse);
  }

  /** The members of a list; a single value stands for a list of one. */
  <T> List<T> list(String key, BiFunction<Node, String, T> read) {
    if (!has(key)) {
      return List.of();
    }
    Node value = values.get(key);
    List<Node> members =
        value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    List<T> out = new ArrayList<>();
    for (Node member : members) {
      T read1 = read.apply(member, key);
      if (read1 != null) {
        out.add(read1);
      }
    }
    return out;
  }

  /** A list of texts, each read by a function that may refuse it. */
  <T> List<T> texts(String key, Function<String, T> read) {
    return list(
        key,
        (member, name) -> {
          String text = text(member, name);
          return text == null ? null : read(member, text, null, read);
        });
  }

  /** The fields of a nested mapping. */
  YamlFields nested(Node child, String what, List<String> keys) {
    return new YamlFields(file, child, mistakes, what, keys);
  }

  void mistake(Node at, String message) {
    Mark mark = at.getStartMark();
    mistakes.add(new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1, message));
  }

  /** A mistake inside a scalar, at a column of its text where the scalar stands on one line. */
  void mistakeInside(Node at, int column, String message) {
    Mark mark = at.getStartMark();
    boolean oneLine = mark.getLine() == at.getEndMark().getLine();
    boolean quoted =
        at instanceof ScalarNode scalar
            && scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN;
    int offset = oneLine ? column - 1 + (quoted ? 1 : 0) : 0;
    mistakes.add(new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1 + offset, message));
  }

  private String text(Node value, String key) {
    if (value instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
      return scalar.getValue();
    }
    mistake(value, "'" + key + "' must be a single value");
    return null;
  }

  private <T> T read(Node at, String text, T otherwise, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      mistake(at, e.getMessage());
      return otherwise;
    }
  }
}
