package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads what was meant to be JSON: quotes of either kind or none, commas too many or too few,
 * comments, words of other languages for null and true, an end that was cut off. Never refuses;
 * what makes no sense is skipped.
 */
final class LenientJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEPTH = 64;

  private final String text;
  private int at;

  private LenientJson(String text) {
    this.text = text;
  }

  /** The first value in the text. */
  static JsonNode read(String text) {
    return new LenientJson(text).value(0);
  }

  private JsonNode value(int depth) {
    blanks();
    if (at >= text.length() || depth > DEPTH) {
      at = text.length();
      return NODES.missingNode();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"', '\'' -> NODES.textNode(string());
      default -> word();
    };
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    at++;
    while (more('}')) {
      char c = text.charAt(at);
      String name = c == '"' || c == '\'' ? string() : bare();
      blanks();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        JsonNode value = value(depth + 1);
        if (!value.isMissingNode()) {
          object.set(name, value);
        }
      } else if (name.isEmpty()) {
        // Neither a name nor an end: what stands here is nobody's.
        at++;
      }
    }
    return object;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    at++;
    while (more(']')) {
      int before = at;
      JsonNode value = value(depth + 1);
      if (!value.isMissingNode()) {
        array.add(value);
      }
      at += at == before ? 1 : 0;
    }
    return array;
  }

  /** Skips blanks, comments and commas; false at the end, which is taken. */
  private boolean more(char end) {
    blanks();
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      blanks();
    }
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return false;
    }
    return at < text.length();
  }

  private void blanks() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (text.charAt(at) <= ' ' || Character.isSpaceChar(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private String string() {
    char quote = text.charAt(at++);
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(out);
      } else {
        out.append(c);
      }
    }
    at++;
    return out.toString();
  }

  private void escape(StringBuilder out) {
    char c = text.charAt(at++);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    if (digits > 0 && at + digits <= text.length()) {
      try {
        out.append((char) Integer.parseInt(text.substring(at, at + digits), 16));
        at += digits;
        return;
      } catch (NumberFormatException noEscape) {
        // It stands for itself.
      }
    }
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'b', 'f' -> out.append(' ');
      default -> out.append(c);
    }
  }

  private String bare() {
    int from = at;
    while (at < text.length() && ",:{}[]\"' \t\r\n/".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Numbers are kept as they are written: nothing here is reckoned with. */
  private JsonNode word() {
    String word = bare();
    return switch (word) {
      case "" -> NODES.missingNode();
      case "true", "True", "TRUE" -> NODES.booleanNode(true);
      case "false", "False", "FALSE" -> NODES.booleanNode(false);
      case "null", "None", "nil", "NULL", "undefined", "NaN", "Infinity", "-Infinity" ->
          NODES.nullNode();
      default -> NODES.textNode(word);
    };
  }
}
