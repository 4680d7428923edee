package org.lunzhi.station.backup.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
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

    public PartWriter(Path file, Part part) throws IOException {
        this.part = part;
        this.channel = OwnerOnly.create(file);
        this.out = Channels.newOutputStream(channel);
        this.seal = Block.firstSeal(part);
        out.write(Block.heading(part));
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
        flush();
        write(Block.END);
        channel.force(true);
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
