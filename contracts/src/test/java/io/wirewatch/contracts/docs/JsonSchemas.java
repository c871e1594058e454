package io.wirewatch.contracts.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.contracts.wire.WireName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws a JSON Schema (2020-12) from a record of the wire.
 *
 * <p>What is always written is required: numbers, booleans, lists and maps, and {@code id}.
 * Everything else is absent where it is unknown. Enums are open, so that a schema lists their
 * values as examples.
 */
final class JsonSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Deque<Class<?>> pending = new ArrayDeque<>();

  private JsonSchemas() {}

  /** The schema of a topic's values. */
  static ObjectNode of(Topic<?> topic) {
    JsonSchemas schemas = new JsonSchemas();
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:" + topic.eventType());
    root.put("title", topic.eventType());
    root.setAll(schemas.object(topic.type()));
    Set<Class<?>> done = new java.util.HashSet<>(Set.of(topic.type()));
    while (!schemas.pending.isEmpty()) {
      Class<?> next = schemas.pending.pop();
      if (done.add(next)) {
        schemas.definitions.put(next.getSimpleName(), schemas.object(next));
      }
    }
    if (!schemas.definitions.isEmpty()) {
      ObjectNode defs = root.putObject("$defs");
      schemas.definitions.forEach(defs::set);
    }
    return root;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode node = NODES.objectNode();
    node.put("type", "object");
    node.put("description", RecordDocs.summary(type));
    Map<String, String> meanings = RecordDocs.components(type);
    ObjectNode properties = node.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = value(component.getGenericType());
      property.put("description", meanings.get(component.getName()));
      properties.set(wireName(component), property);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (alwaysWritten(component)) {
        node.withArray("required").add(wireName(component));
      }
    }
    return node;
  }

  private static boolean alwaysWritten(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isPrimitive()
        || type == List.class
        || type == Map.class
        || component.getName().equals("id");
  }

  private static String wireName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private ObjectNode value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? array(generic.getActualTypeArguments()[0])
          : map(generic.getActualTypeArguments()[1]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      pending.add(plain);
      return NODES.objectNode().put("$ref", "#/$defs/" + plain.getSimpleName());
    }
    return plain.isEnum() ? openEnum(plain) : scalar(plain);
  }

  private ObjectNode array(Type element) {
    ObjectNode node = NODES.objectNode().put("type", "array");
    node.set("items", value(element));
    return node;
  }

  private ObjectNode map(Type element) {
    ObjectNode node = NODES.objectNode().put("type", "object");
    node.set("additionalProperties", value(element));
    return node;
  }

  private static ObjectNode openEnum(Class<?> type) {
    ObjectNode node = NODES.objectNode().put("type", "string");
    for (Object constant : type.getEnumConstants()) {
      node.withArray("examples").add(((WireName) constant).wireName());
    }
    return node;
  }

  private static ObjectNode scalar(Class<?> type) {
    ObjectNode node = NODES.objectNode();
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return node.put("type", "integer");
    }
    if (type == double.class || type == Double.class) {
      return node.put("type", "number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return node.put("type", "boolean");
    }
    node.put("type", "string");
    if (type == Instant.class) {
      node.put("format", "date-time");
    } else if (type == LocalDate.class) {
      node.put("format", "date");
    } else if (type == Duration.class) {
      node.put("pattern", "^(\\d+(ms|s|m|h|d))+$");
    } else if (type == byte[].class) {
      node.put("contentEncoding", "base64");
    } else if (type != String.class) {
      throw new IllegalStateException("no schema for " + type);
    }
    return node;
  }

  /** The schema as it stands in its file. */
  static String text(JsonNode schema) {
    return Json.mapper().valueToTree(schema).toPrettyString() + "\n";
  }
}
