package org.lunzhi.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a step changed in the state of its matter, field by field. */
final class StateDifference {

    /** The timeline is the replay itself, and deadlines are told on their own. */
    private static final List<String> TOLD_ELSEWHERE = List.of("dossier.timeline", "dossier.limits");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private SortedMap<String, String> known = new TreeMap<>();

    /**
     * One field that changed.
     *
     * @param field the way to it, as in {@code standing.charge.lead} or {@code links[0].matter}
     * @param before absent where there was nothing
     * @param after absent where nothing is left
     */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** Takes in the state after a step; what differs from the one before. */
    List<Change> after(Object state) {
        SortedMap<String, String> fields = fieldsOf(state);
        List<Change> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(known.keySet());
        names.addAll(fields.keySet());
        for (String name : names) {
            String before = known.get(name);
            String after = fields.get(name);
            if (!Objects.equals(before, after)) {
                changes.add(new Change(name, before, after));
            }
        }
        known = fields;
        return changes;
    }

    /** Takes in a state that nobody asked to compare. */
    void skip(Object state) {
        known = fieldsOf(state);
    }

    private SortedMap<String, String> fieldsOf(Object state) {
        SortedMap<String, String> fields = new TreeMap<>();
        flatten("", mapper.valueToTree(state), fields);
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject() && !TOLD_ELSEWHERE.contains(path)) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray() && !TOLD_ELSEWHERE.contains(path)) {
            for (int index = 0; index < node.size(); index++) {
                flatten(path + "[" + index + "]", node.get(index), fields);
            }
        } else if (node.isValueNode() && !node.isNull()) {
            fields.put(path, node.asString());
        }
    }
}
