package org.lunzhi.station.backup.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.secret.OwnerOnly;

/** Writes one file of a backup, block after block, each sealed together with all before it. */
public final class PartWriter implements Closeable {

    private final Part part;
    private final FileChannel channel;
    private final OutputStream out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(Block.BYTES);
    private String collection = "";
    private int inBlock;
    private long documents;
    private Hash seal;

    private @Nullable BsonValue last;
    private boolean whole;

    private PartWriter(Part part, FileChannel channel) {
        this.part = part;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
        this.seal = Block.firstSeal(part);
    }

    /** Begins a file that is not there yet. */
    public static PartWriter begin(Path file, Part part) throws IOException {
        PartWriter writer = new PartWriter(part, OwnerOnly.create(file));
        writer.out.write(Block.heading(part));
        return writer;
    }

    /**
     * Goes on with a file after the last of its blocks that are whole and bear out their seals, or begins one.
     *
     * @param kept is told every document that is there already
     */
    public static PartWriter goOn(Path file, Part part, Consumer<RawBsonDocument> kept) throws IOException {
        if (Files.notExists(file)) {
            return begin(file, part);
        }
        PartWriter writer = new PartWriter(part, FileChannel.open(file, StandardOpenOption.WRITE));
        try {
            long end = writer.readWhole(file, kept);
            writer.channel.truncate(end).position(end);
            if (end == 0) {
                writer.out.write(Block.heading(part));
            }
            return writer;
        } catch (IOException | RuntimeException failed) {
            writer.channel.close();
            throw failed;
        }
    }

    /** Where the last whole block ends; nought if not even the heading is there. */
    private long readWhole(Path file, Consumer<RawBsonDocument> kept) throws IOException {
        long end = 0;
        try (PartReader reader = new PartReader(file, part)) {
            end = reader.offset();
            for (Optional<PartReader.Portion> read = reader.next(); read.isPresent(); read = reader.next()) {
                read.get().documents().forEach(kept);
                keep(read.get(), reader);
                end = reader.offset();
            }
            seal = reader.link();
            whole = true;
            return reader.offset();
        } catch (ArchiveDamaged broken) {
            // What follows the last whole block is written again.
            return end;
        }
    }

    private void keep(PartReader.Portion read, PartReader reader) {
        List<RawBsonDocument> content = read.documents();
        collection = read.collection();
        last = content.get(content.size() - 1).get("_id");
        documents = reader.documents();
        seal = reader.link();
    }

    /** Whether nothing is missing any more. */
    public boolean isWhole() {
        return whole;
    }

    /** How many documents are in it. */
    public long documents() {
        return documents;
    }

    /** Whether everything of a collection is there, because a later one has been begun. */
    public boolean isPast(String other) {
        return part.collections().indexOf(other) < part.collections().indexOf(collection);
    }

    /** The identifier of the last document of a collection that is there. */
    public Optional<BsonValue> last(String of) {
        return collection.equals(of) ? Optional.ofNullable(last) : Optional.empty();
    }

    /** Takes a document of a collection. */
    public void add(String from, RawBsonDocument document) throws IOException {
        if (!collection.equals(from) || waiting.size() >= Block.BYTES) {
            flush();
            collection = from;
        }
        ByteBuf bytes = document.getByteBuffer();
        waiting.write(bytes.array(), bytes.position(), bytes.remaining());
        inBlock++;
        documents++;
    }

    /** Writes what waits and the end, and forces it to the disk. */
    public Manifest.PartFile finish() throws IOException {
        if (!whole) {
            flush();
            write(Block.END);
            channel.force(true);
            whole = true;
        }
        return new Manifest.PartFile(part, documents, channel.size(), seal.toString());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void flush() throws IOException {
        if (inBlock > 0) {
            write(new Block(collection, inBlock, waiting.toByteArray()));
            waiting.reset();
            inBlock = 0;
        }
    }

    private void write(Block block) throws IOException {
        byte[] packed = block.packed();
        byte[] head = block.head(packed.length);
        seal = Block.seal(seal, head, packed);
        out.write(head);
        out.write(seal.bytes());
        out.write(packed);
    }
}
