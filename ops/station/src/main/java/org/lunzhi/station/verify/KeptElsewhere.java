package org.lunzhi.station.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.verify.SavedCheckpoint;
import picocli.CommandLine.Option;

/** Checkpoints and keys in files that an auditor kept. */
final class KeptElsewhere {

    private static final String SIGNATURE = "— ";

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Checkpoints or receipts that were kept elsewhere, which the log must agree with; repeatable.")
    private List<Path> checkpointFiles = new ArrayList<>();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Public keys known from elsewhere, one a line, which must be the log's.")
    private @Nullable Path keyFile;

    boolean hasCheckpoints() {
        return !checkpointFiles.isEmpty();
    }

    boolean hasKeys() {
        return keyFile != null;
    }

    /** A resident's receipt. */
    static LeafProof receipt(Path file) {
        return LeafProof.parse(String.join("\n", lines(file)) + "\n");
    }

    /** The checkpoints in all files. */
    List<SavedCheckpoint> checkpoints() {
        List<SavedCheckpoint> all = new ArrayList<>();
        checkpointFiles.forEach(file -> all.addAll(checkpoints(file)));
        return all;
    }

    /** One after the other, or the one of a receipt. */
    private static List<SavedCheckpoint> checkpoints(Path file) {
        if (lines(file).stream().limit(1).anyMatch(LeafProof.FORMAT::equals)) {
            return List.of(new SavedCheckpoint(file.toString(), receipt(file).checkpoint()));
        }
        List<SavedCheckpoint> found = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : lines(file)) {
            if (signed && !line.startsWith(SIGNATURE)) {
                found.add(saved(file, found.size(), note.toString()));
                note.setLength(0);
                signed = false;
            }
            boolean betweenNotes = note.isEmpty() && line.isBlank();
            if (!betweenNotes) {
                note.append(line).append('\n');
                signed = line.startsWith(SIGNATURE);
            }
        }
        if (!note.isEmpty()) {
            found.add(saved(file, found.size(), note.toString()));
        }
        if (found.isEmpty()) {
            throw new NoteRefused(file + " holds no checkpoint");
        }
        return found;
    }

    private static SavedCheckpoint saved(Path file, int before, String note) {
        String name = before == 0 ? file.toString() : file + " (" + (before + 1) + ")";
        try {
            return new SavedCheckpoint(name, SignedNote.parse(note));
        } catch (NoteRefused refused) {
            throw new NoteRefused(name + ": " + refused.getMessage());
        }
    }

    /** The verifier keys in the file, the last word of each line, as {@code lunzhi keys list} prints them. */
    List<VerifierKey> keys() {
        return keyFile == null ? List.of() : keys(keyFile);
    }

    private static List<VerifierKey> keys(Path file) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : lines(file)) {
            if (!line.isBlank()) {
                String text = line.strip();
                keys.add(VerifierKey.parse(text.substring(text.lastIndexOf(' ') + 1)));
            }
        }
        if (keys.isEmpty()) {
            throw new NoteRefused(file + " holds no key");
        }
        return keys;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
