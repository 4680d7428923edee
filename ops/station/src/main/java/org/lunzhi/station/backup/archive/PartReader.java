package org.lunzhi.station.backup.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.bson.RawBsonDocument;
import org.lunzhi.kernel.notary.tree.Hash;

/** Reads one file of a backup and believes nothing that its seals do not bear out. */
public final class PartReader implements Closeable {

    /** The documents of a block, all from one collection. */
    public record Portion(String collection, List<RawBsonDocument> documents) {}

    private final Part part;
    private final String file;
    private final DataInputStream in;
    private Hash seal;
    private int block;
    private long offset;
    private long documents;
    private String after = "at the beginning";

    public PartReader(Path path, Part part) throws IOException {
        this.part = part;
        this.file = String.valueOf(path.getFileName());
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        this.seal = Block.firstSeal(part);
        byte[] heading = Block.heading(part);
        this.offset = heading.length;
        if (!Arrays.equals(in.readNBytes(heading.length), heading)) {
            throw new ArchiveDamaged(file, "it does not begin as a file of " + part.label() + " of this format");
        }
    }

    /** The next documents; empty after the last. */
    public Optional<Portion> next() throws IOException {
        Block read = block();
        if (read.documents() == 0) {
            if (in.read() >= 0) {
                throw damage("there is more after the end");
            }
            return Optional.empty();
        }
        if (!part.collections().contains(read.collection())) {
            throw damage("it is of " + read.collection() + ", which has no place here");
        }
        try {
            List<RawBsonDocument> content = read.content();
            documents += content.size();
            after = "after " + read.collection() + " "
                    + content.get(content.size() - 1).get("_id") + " (document " + documents + ")";
            return Optional.of(new Portion(read.collection(), content));
        } catch (DataFormatException unfit) {
            throw damage(String.valueOf(unfit.getMessage()));
        }
    }

    /** How many documents were read. */
    public long documents() {
        return documents;
    }

    /** Where the last whole block ended. */
    long offset() {
        return offset;
    }

    /** The last link of the chain that was read. */
    public String seal() {
        return link().toString();
    }

    Hash link() {
        return seal;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Block block() throws IOException {
        block++;
        try {
            String collection = in.readUTF();
            int count = in.readInt();
            int length = in.readInt();
            int packedLength = in.readInt();
            if (count < 0
                    || length < 0
                    || length > Block.MOST_BYTES
                    || packedLength < 0
                    || packedLength > Block.MOST_BYTES) {
                throw damage("its head makes no sense");
            }
            byte[] stored = in.readNBytes(Hash.BYTES);
            byte[] packed = in.readNBytes(packedLength);
            if (stored.length < Hash.BYTES || packed.length < packedLength) {
                throw damage("the file ends here");
            }
            return checked(collection, count, length, stored, packed);
        } catch (EOFException ends) {
            throw damage("the file ends here");
        } catch (UTFDataFormatException nonsense) {
            throw damage("its head makes no sense");
        }
    }

    private Block checked(String collection, int count, int length, byte[] stored, byte[] packed) {
        byte[] head = new Block(collection, count, new byte[length]).head(packed.length);
        Hash link = Block.seal(seal, head, packed);
        if (!Arrays.equals(link.bytes(), stored)) {
            throw damage("its checksum is another");
        }
        try {
            Block read = new Block(collection, count, Block.unpacked(packed, length));
            seal = link;
            offset += head.length + stored.length + packed.length;
            return read;
        } catch (DataFormatException unfit) {
            throw damage(String.valueOf(unfit.getMessage()));
        }
    }

    private ArchiveDamaged damage(String problem) {
        return ArchiveDamaged.at(file, block, offset, after, problem);
    }
}
