package org.lunzhi.command.organisation.file;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of the file with its place, from which values are taken; keys it does not know are refused. */
final class Entry {

    private final String path;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Entry(String path, Node node) {
        this.path = path;
        this.node = node;
    }

    static Entry of(@Nullable Node node, String path, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw new BadOrganisationFile(node == null ? 1 : lineOf(node), path, "a mapping is expected here");
        }
        var entry = new Entry(path, node);
        for (NodeTuple tuple : mapping.getValue()) {
            entry.add(tuple, known);
        }
        return entry;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return scalar(required(key), key);
    }

    String textOr(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    int countOr(String key, int absent) {
        return has(key) ? parsed(key, Integer::valueOf, "a whole number is expected") : absent;
    }

    LocalDate date(String key) {
        return parsed(key, LocalDate::parse, "a date that exists is expected, as 2026-03-02");
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return parsed(key, name -> Enum.valueOf(type, name), "one of " + Arrays.toString(type.getEnumConstants()));
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (Node item : sequence(key)) {
            constants.add(parse(
                    item,
                    path + "." + key,
                    name -> Enum.valueOf(type, name),
                    "one of " + Arrays.toString(type.getEnumConstants())));
        }
        return constants;
    }

    /** The mappings of a list; none where the key is absent. */
    List<Entry> entries(String key, Set<String> known) {
        List<Entry> entries = new ArrayList<>();
        for (Node item : sequence(key)) {
            entries.add(of(item, path + "." + key + "[" + entries.size() + "]", known));
        }
        return entries;
    }

    BadOrganisationFile bad(String rule) {
        return new BadOrganisationFile(lineOf(node), path, rule);
    }

    private void add(NodeTuple tuple, Set<String> known) {
        String key = scalar(tuple.getKeyNode(), "key");
        if (!known.contains(key)) {
            throw new BadOrganisationFile(
                    lineOf(tuple.getKeyNode()), path, "the key '" + key + "' is not known; known are " + known);
        }
        if (values.put(key, tuple.getValueNode()) != null) {
            throw new BadOrganisationFile(lineOf(tuple.getKeyNode()), path, "the key '" + key + "' stands twice");
        }
    }

    private List<Node> sequence(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new BadOrganisationFile(lineOf(required(key)), path + "." + key, "a list is expected here");
    }

    private Node required(String key) {
        if (!has(key)) {
            throw bad("the key '" + key + "' is missing");
        }
        return requireNonNull(values.get(key));
    }

    private <T> T parsed(String key, Function<String, T> parser, String rule) {
        return parse(required(key), path + "." + key, parser, rule);
    }

    private static <T> T parse(Node value, String path, Function<String, T> parser, String rule) {
        try {
            return parser.apply(scalar(value, path));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new BadOrganisationFile(lineOf(value), path, rule);
        }
    }

    private static String scalar(Node value, String path) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new BadOrganisationFile(lineOf(value), path, "a value is expected here");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
