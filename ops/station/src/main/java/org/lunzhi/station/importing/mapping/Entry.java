package org.lunzhi.station.importing.mapping;

import java.util.ArrayList;
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

/** One part of a mapping file, which knows where it stands and which keys it may have. */
final class Entry {

    private static final int LONGEST = 200;

    private final Node node;
    private final String path;
    private final Map<String, Node> children;

    private Entry(Node node, String path, Map<String, Node> children) {
        this.node = node;
        this.path = path;
        this.children = children;
    }

    /** The part, which must have no other keys than these. */
    static Entry of(@Nullable Node node, String path, Set<String> allowed) {
        Entry entry = open(node, path);
        entry.children.forEach((key, child) -> {
            if (!allowed.contains(key)) {
                throw bad(
                        child, path + "." + key, "there is no such key here; known are " + String.join(", ", allowed));
            }
        });
        return entry;
    }

    private static Entry open(@Nullable Node node, String path) {
        if (!(node instanceof MappingNode mapping)) {
            throw node == null
                    ? new BadMapping(1, path, "nothing is written here")
                    : bad(node, path, "keys are wanted");
        }
        Map<String, Node> children = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), path);
            if (children.put(key, tuple.getValueNode()) != null) {
                throw bad(tuple.getKeyNode(), path + "." + key, "this key stands twice");
            }
        }
        return new Entry(node, path, children);
    }

    boolean has(String key) {
        return children.containsKey(key);
    }

    Entry entry(String key, Set<String> allowed) {
        return of(child(key), path + "." + key, allowed);
    }

    String text(String key) {
        return scalar(child(key), path + "." + key);
    }

    @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /** The text as something that has its own rule, which the exception's message tells. */
    <T> T as(String key, Function<String, T> reading) {
        return read(text(key), reading, child(key), path + "." + key);
    }

    <T> List<T> all(String key, Function<String, T> reading) {
        if (!(child(key) instanceof SequenceNode list)) {
            throw bad(child(key), path + "." + key, "a list is wanted");
        }
        String at = path + "." + key;
        List<T> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(read(scalar(item, at), reading, item, at)));
        return items;
    }

    /** What the words of a ledger mean, in the order in which they are written. */
    <T> Map<String, T> words(String key, Function<String, T> reading) {
        Entry words = open(child(key), path + "." + key);
        Map<String, T> meanings = new LinkedHashMap<>();
        words.children.forEach((word, meaning) -> {
            String at = words.path + "." + word;
            meanings.put(word.strip(), read(scalar(meaning, at), reading, meaning, at));
        });
        return meanings;
    }

    BadMapping bad(String rule) {
        return bad(node, path, rule);
    }

    private Node child(String key) {
        Node child = children.get(key);
        if (child == null) {
            throw bad(path + " has no key " + key);
        }
        return child;
    }

    private static <T> T read(String text, Function<String, T> reading, Node node, String path) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unfit) {
            throw bad(node, path, String.valueOf(unfit.getMessage()));
        }
    }

    private static String scalar(Node node, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            throw bad(node, path, "a single value is wanted");
        }
        if (scalar.getValue().length() > LONGEST) {
            throw bad(node, path, "at most " + LONGEST + " characters");
        }
        return scalar.getValue();
    }

    private static BadMapping bad(Node node, String path, String rule) {
        return new BadMapping(node.getStartMark().getLine() + 1, path, rule);
    }
}
