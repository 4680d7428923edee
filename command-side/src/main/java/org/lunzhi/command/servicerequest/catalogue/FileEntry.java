package org.lunzhi.command.servicerequest.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a catalogue file with its place; what it does not know is refused with the line. */
final class FileEntry {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_TITLE = 80;

    private final String place;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private FileEntry(String place, Node node) {
        this.place = place;
        this.node = node;
    }

    static FileEntry of(@Nullable Node node, String place, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw new BadCatalogue(node == null ? 1 : lineOf(node), place, "a mapping is expected here");
        }
        FileEntry entry = new FileEntry(place, node);
        for (NodeTuple tuple : mapping.getValue()) {
            entry.add(tuple, known);
        }
        return entry;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A code of small letters, digits and hyphens. */
    String code(String key) {
        String code = text(required(key), key);
        if (!CODE.matcher(code).matches()) {
            throw bad(key, "a code has 1 to 63 small letters, digits and hyphens");
        }
        return code;
    }

    /** A label of one short line. */
    String title(String key) {
        String title = text(required(key), key).strip();
        if (title.length() > LONGEST_TITLE || title.codePoints().anyMatch(Character::isISOControl)) {
            throw bad(key, "a title is one line of at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return constant(required(key), key, type);
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return sequence(key).stream().map(item -> constant(item, key, type)).toList();
    }

    List<String> codes(String key) {
        return sequence(key).stream().map(item -> text(item, key)).toList();
    }

    /** The mappings of a list, which must be there. */
    List<FileEntry> entries(String key, Set<String> known) {
        required(key);
        List<FileEntry> entries = new ArrayList<>();
        for (Node item : sequence(key)) {
            entries.add(of(item, place + "." + key + "[" + entries.size() + "]", known));
        }
        return entries;
    }

    private void add(NodeTuple tuple, Set<String> known) {
        String key = text(tuple.getKeyNode(), "key");
        if (!known.contains(key)) {
            throw new BadCatalogue(lineOf(tuple.getKeyNode()), place, "the key '" + key + "' is not known");
        }
        if (values.put(key, tuple.getValueNode()) != null) {
            throw new BadCatalogue(lineOf(tuple.getKeyNode()), place, "the key '" + key + "' stands twice");
        }
    }

    private List<Node> sequence(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw bad(key, "a list is expected here");
    }

    private Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw new BadCatalogue(lineOf(node), place, "the key '" + key + "' is missing");
        }
        return value;
    }

    private <E extends Enum<E>> E constant(Node value, String key, Class<E> type) {
        String name = text(value, key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(() -> bad(key, "one of " + Arrays.toString(type.getEnumConstants()) + " is expected"));
    }

    private String text(Node value, String key) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new BadCatalogue(lineOf(value), place + "." + key, "a value is expected here");
    }

    private BadCatalogue bad(String key, String rule) {
        return new BadCatalogue(lineOf(required(key)), place + "." + key, rule);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
