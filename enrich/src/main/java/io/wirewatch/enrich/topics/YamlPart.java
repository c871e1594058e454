package io.wirewatch.enrich.topics;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file that knows where it stands, so that every complaint has line and column.
 */
public final class YamlPart {
  private final String file;
  private final Node node;

  private YamlPart(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** The root of a file. */
  public static YamlPart read(String file, String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new DefinitionDefect(file, 1, 1, "the file is empty");
      }
      return new YamlPart(file, root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new DefinitionDefect(
          file,
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          String.valueOf(e.getProblem()));
    }
  }

  /** The entries of a mapping, in order. */
  public Map<String, YamlPart> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw defect("expected names with values");
    }
    Map<String, YamlPart> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlPart key = new YamlPart(file, tuple.getKeyNode());
      if (entries.put(key.text(), new YamlPart(file, tuple.getValueNode())) != null) {
        throw key.defect("'" + key.text() + "' is given twice");
      }
    }
    return entries;
  }

  /** The entries of a mapping that may hold no other names than these. */
  public Map<String, YamlPart> entries(Set<String> allowed) {
    Map<String, YamlPart> entries = entries();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      YamlPart key = new YamlPart(file, tuple.getKeyNode());
      if (!allowed.contains(key.text())) {
        throw key.defect(
            "'"
                + key.text()
                + "' is not known here; expected one of "
                + String.join(", ", new TreeSet<>(allowed)));
      }
    }
    return entries;
  }

  /** The value of a name that must be there. */
  public YamlPart need(String name) {
    YamlPart value = entries().get(name);
    if (value == null) {
      throw defect("'" + name + "' is missing");
    }
    return value;
  }

  /** The items of a list. */
  public List<YamlPart> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw defect("expected a list");
    }
    List<YamlPart> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlPart(file, item));
    }
    return items;
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().map(YamlPart::text).toList();
  }

  /** A single value. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw defect("expected a single value");
    }
    return scalar.getValue();
  }

  /** A number. */
  public double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw defect("'" + text() + "' is no number");
    }
  }

  /** A complaint about this part. */
  public DefinitionDefect defect(String message) {
    return defect(0, message);
  }

  /** A complaint about a character of this part's value. */
  public DefinitionDefect defect(int offset, String message) {
    Mark mark = node.getStartMark();
    int quote =
        node instanceof ScalarNode scalar && scalar.getScalarStyle().getChar() != null ? 1 : 0;
    return new DefinitionDefect(
        file,
        mark.getLine() + 1,
        mark.getColumn() + 1 + (offset > 0 ? offset + quote : 0),
        message);
  }
}
