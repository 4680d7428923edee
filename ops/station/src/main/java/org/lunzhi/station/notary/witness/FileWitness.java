package org.lunzhi.station.notary.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.NoteSignature;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.tree.MissingTile;

/**
 * A file to which every checkpoint is added, with an empty line after it. Before that the log is compared with the last
 * one in the file, which whoever rewrites the database cannot rewrite too if it lies elsewhere.
 */
final class FileWitness implements Witness {

    /** More than the longest note by far. */
    private static final int TAIL = 64 * 1024;

    private final Path file;
    private final PublishedLog log;

    FileWitness(Path file, PublishedLog log) {
        this.file = file.toAbsolutePath();
        this.log = log;
    }

    @Override
    public List<NoteSignature> tell(StoredCheckpoint newest) {
        try {
            Optional<SignedNote> last = last();
            last.ifPresent(known -> check(known, newest.checkpoint().origin()));
            boolean isNews = last.map(FileWitness::said)
                    .filter(known -> known.size() >= newest.checkpoint().size())
                    .isEmpty();
            if (isNews) {
                add(newest.note().encoded() + "\n");
            }
            return List.of();
        } catch (IOException | NoteRefused faulty) {
            throw new WitnessRefused("The file cannot be used: " + faulty.getMessage(), faulty);
        }
    }

    /**
     * Compares the log with what the file says last. The log is asked how large it is only now: whoever shares the file
     * may have published and written more in the meantime.
     */
    private void check(SignedNote last, String origin) {
        Checkpoint known = said(last);
        if (known.origin().equals(origin) && known.size() <= log.size() && isRoot(known)) {
            return;
        }
        String reason = "The log is not the one whose checkpoint of size " + known.size() + " stands last in the file";
        throw isOwn(last, known) ? new WitnessContradicts(reason) : new WitnessRefused(reason);
    }

    /** Whether this log itself has signed it: anybody who may write the file could claim something else. */
    private boolean isOwn(SignedNote last, Checkpoint known) {
        try {
            List<VerifierKey> keys =
                    log.keys().stream().map(StoredKeys.Entry::key).toList();
            return last.signedBy(keys).stream().anyMatch(key -> key.name().equals(known.origin()));
        } catch (NoteRefused foreign) {
            return false;
        }
    }

    private static Checkpoint said(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    private boolean isRoot(Checkpoint known) {
        try {
            return log.root(known.size()).equals(known.root());
        } catch (MissingTile gone) {
            return false;
        }
    }

    private Optional<SignedNote> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            ByteBuffer bytes = ByteBuffer.allocate(TAIL);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            String[] notes = new String(bytes.array(), 0, bytes.position(), UTF_8).split("\n\n(?!\u2014)", -1);
            boolean empty = notes.length < 2;
            return empty ? Optional.empty() : Optional.of(SignedNote.parse(notes[notes.length - 2] + "\n"));
        }
    }

    private void add(String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(CREATE, APPEND))) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
