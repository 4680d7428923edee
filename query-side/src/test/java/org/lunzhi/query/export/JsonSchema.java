package org.lunzhi.query.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema (draft 7) as the schema of OCEL uses; a word of it that is not known here is an error. */
final class JsonSchema {

    private static final Set<String> KNOWN = Set.of("$schema", "type", "properties", "required", "items", "format");

    private final JsonNode root;

    JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** What in the document does not keep to the schema, by its place. */
    List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        check(root, document, "", faults);
        return faults;
    }

    private static void check(JsonNode schema, JsonNode value, String place, List<String> faults) {
        if (!KNOWN.containsAll(schema.propertyNames())) {
            throw new IllegalStateException("a schema with " + schema.propertyNames());
        }
        if (schema.has("type") && !isOfType(schema.get("type").asString(), value)) {
            faults.add(place + ": not of type " + schema.get("type").asString());
            return;
        }
        if (schema.has("format") && !isDateTime(schema.get("format").asString(), value.asString())) {
            faults.add(place + ": not a " + schema.get("format").asString());
        }
        if (schema.has("required")) {
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    faults.add(place + ": " + name.asString() + " is missing");
                }
            });
        }
        if (schema.has("properties")) {
            schema.get("properties").properties().forEach(property -> {
                if (value.has(property.getKey())) {
                    String inside = place + "/" + property.getKey();
                    check(property.getValue(), value.get(property.getKey()), inside, faults);
                }
            });
        }
        if (schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), place + "/" + i, faults);
            }
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            default -> throw new IllegalStateException("a schema with the type " + type);
        };
    }

    private static boolean isDateTime(String format, String value) {
        if (!format.equals("date-time")) {
            throw new IllegalStateException("a schema with the format " + format);
        }
        try {
            return OffsetDateTime.parse(value) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
