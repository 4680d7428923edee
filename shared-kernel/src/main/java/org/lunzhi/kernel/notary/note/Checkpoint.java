package org.lunzhi.kernel.notary.note;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * What a log says of itself at one size (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param size leaves of the tree
 * @param root of the tree
 * @param extensions further lines
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int FIXED_LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new NoteRefused("A checkpoint has an origin of one line and a size");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new NoteRefused("An extension is one line that is not empty");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        boolean whole =
                lines.size() > FIXED_LINES && lines.get(lines.size() - 1).isEmpty();
        if (!whole || !NUMBER.matcher(lines.get(1)).matches()) {
            throw new NoteRefused("A checkpoint is an origin, a size and a root, each a line");
        }
        byte[] root = Notes.fromBase64(lines.get(2));
        if (root.length != Hash.BYTES) {
            throw new NoteRefused("The root of a checkpoint has " + Hash.BYTES + " bytes, not " + root.length);
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Hash.from(root),
                lines.subList(FIXED_LINES, lines.size() - 1));
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
