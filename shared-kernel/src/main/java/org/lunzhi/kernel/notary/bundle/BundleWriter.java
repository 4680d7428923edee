package org.lunzhi.kernel.notary.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Archive;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.StoredTree;
import org.lunzhi.kernel.notary.verify.Progress;

/** Writes a bundle line by line; one that was interrupted goes on where it stopped. */
public final class BundleWriter {

    /** A tree remembers the tiles it read; a new one from time to time keeps them few. */
    private static final int PROOFS_PER_TREE = 4096;

    private final Archive archive;
    private final BundleHead head;
    private final long size;
    private StoredTree tree;
    private long commits;
    private long position;

    private BundleWriter(Archive archive, BundleHead head) {
        this.archive = archive;
        this.head = head;
        this.size = Checkpoint.parse(head.checkpoint().text()).size();
        this.tree = tree();
        this.position = archive.startOf(head.from());
    }

    /**
     * Writes the bundle that a head describes, or the rest of it.
     *
     * @return how many commits it holds
     * @throws BundleRefused if what was begun under this name is another bundle
     */
    public static long write(Archive archive, BundleHead asked, Path file, Progress progress) throws IOException {
        BundleHead head = begun(asked, file);
        BundleWriter writer = new BundleWriter(archive, head);
        try (BundleFile target = BundleFile.open(file)) {
            writer.write(target, BundleFile.partOf(file), progress);
            target.finish();
        }
        return writer.commits;
    }

    /** The head of what was begun, which knows an older checkpoint; it must be about the same part of the same log. */
    private static BundleHead begun(BundleHead asked, Path file) throws IOException {
        Path part = BundleFile.partOf(file);
        if (!Files.exists(part) || !hasLine(part)) {
            return asked;
        }
        BundleHead begun = BundleLines.head(part);
        boolean same = begun.origin().equals(asked.origin())
                && begun.whole() == asked.whole()
                && (begun.whole() || (begun.from() == asked.from() && begun.end() == asked.end()));
        if (!same) {
            throw new BundleRefused(part + " is the beginning of another bundle: delete it, or name another file");
        }
        return begun;
    }

    private static boolean hasLine(Path part) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            int read = in.read();
            while (read >= 0 && read != '\n') {
                read = in.read();
            }
            return read == '\n';
        }
    }

    private void write(BundleFile target, Path part, Progress progress) throws IOException {
        if (!hasLine(part)) {
            target.write(head.line());
        }
        boolean finished = hasFinish(part);
        long checkpoints = written(part);
        if (head.whole() && commits == 0) {
            writeCheckpoints(target, checkpoints);
        }
        Iterator<BsonDocument> documents = archive.commits(position);
        while (position < head.end() && documents.hasNext()) {
            BsonDocument document = documents.next();
            LogEntry entry = LogEntry.of(document);
            target.write(line(document, entry));
            commits++;
            position = entry.end();
            progress.at(commits, position);
        }
        if (position < head.end()) {
            throw new BundleRefused("The log ends at position " + position + ", before what its checkpoint speaks of");
        }
        if (!finished) {
            BsonDocument finish =
                    new BsonDocument("commits", new BsonInt64(commits)).append("end", new BsonInt64(position));
            target.write(new BsonDocument(BundleLines.FINISH, finish));
        }
    }

    private static boolean hasFinish(Path part) {
        try (BundleLines finish = BundleLines.with(BundleLines.FINISH, part)) {
            return finish.hasNext();
        }
    }

    /** Goes past what is there already; returns how many checkpoints that are. */
    private long written(Path part) {
        try (BundleLines checkpoints = BundleLines.with(BundleLines.CHECKPOINT, part);
                BundleLines lines = BundleLines.with(BundleLines.COMMIT, part)) {
            lines.last()
                    .ifPresent(last -> position =
                            LogEntry.of(last.getDocument(BundleLines.COMMIT)).end());
            commits = lines.passed();
            checkpoints.last();
            return checkpoints.passed();
        }
    }

    private void writeCheckpoints(BundleFile target, long written) throws IOException {
        Iterator<SignedNote> checkpoints = archive.checkpoints();
        long place = 0;
        while (checkpoints.hasNext()) {
            SignedNote note = checkpoints.next();
            if (Checkpoint.parse(note.text()).size() > size) {
                return;
            }
            if (place++ >= written) {
                target.write(new BsonDocument(BundleLines.CHECKPOINT, new BsonString(note.encoded())));
            }
        }
    }

    private BsonDocument line(BsonDocument document, LogEntry entry) {
        String leaf = Base64.getEncoder().encodeToString(entry.bytes());
        BsonDocument line =
                new BsonDocument(BundleLines.COMMIT, document).append(BundleLines.ENTRY, new BsonString(leaf));
        return head.whole() ? line : line.append(BundleLines.PROOF, proof(entry.number()));
    }

    private BsonArray proof(long number) {
        if ((commits + 1) % PROOFS_PER_TREE == 0) {
            tree = tree();
        }
        return new BsonArray(tree.inclusion(number).stream()
                .map(hash -> new BsonString(hash.base64()))
                .toList());
    }

    private StoredTree tree() {
        return new StoredTree(archive.tiles().orElseThrow(), size);
    }
}
