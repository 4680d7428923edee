package org.lunzhi.station.backup.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.RawBsonDocument;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * Some documents of one collection, as bytes one after the other; the block that ends a file has none.
 *
 * @param documents how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Block(String collection, int documents, byte[] plain) {

    static final int BYTES = 1 << 20;
    /** A block ends with the document that fills it, and a document has at most 16 MiB. */
    static final int MOST_BYTES = BYTES + (16 << 20) + (64 << 10);

    static final Block END = new Block("", 0, new byte[0]);

    private static final int SMALLEST_DOCUMENT = 5;

    /** What stands before the packed bytes. */
    byte[] head(int packed) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) {
            out.writeUTF(collection);
            out.writeInt(documents);
            out.writeInt(plain.length);
            out.writeInt(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return head.toByteArray();
    }

    /** The link of the chain that this block adds to the one before. */
    static Hash seal(Hash before, byte[] head, byte[] packed) {
        var digest = Hash.digest();
        digest.update(before.bytes());
        digest.update(head);
        digest.update(packed);
        return Hash.of(digest);
    }

    /** The link before the first block. */
    static Hash firstSeal(Part part) {
        return Hash.of(heading(part));
    }

    /** The first line of a file. */
    static byte[] heading(Part part) {
        return ("Lunzhi backup " + Manifest.FORMAT + " " + part.label() + "\n").getBytes(UTF_8);
    }

    byte[] packed() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] buffer = new byte[64 << 10];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The bytes that were packed, of which there must be so many. */
    static byte[] unpacked(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int got = 0;
            int more = 1;
            while (got < length && more > 0) {
                more = inflater.inflate(plain, got, length - got);
                got += more;
            }
            if (got != length) {
                throw new DataFormatException("it unpacks to " + got + " bytes instead of " + length);
            }
            return plain;
        } finally {
            inflater.end();
        }
    }

    /** The documents, cut apart by the lengths they begin with. */
    List<RawBsonDocument> content() throws DataFormatException {
        ByteBuffer bytes = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        List<RawBsonDocument> content = new ArrayList<>(documents);
        int at = 0;
        while (at < plain.length) {
            int length = plain.length - at < SMALLEST_DOCUMENT ? 0 : bytes.getInt(at);
            if (length < SMALLEST_DOCUMENT || length > plain.length - at) {
                throw new DataFormatException("document " + content.size() + " of it has no possible length");
            }
            content.add(new RawBsonDocument(plain, at, length));
            at += length;
        }
        if (content.size() != documents) {
            throw new DataFormatException("it has " + content.size() + " documents instead of " + documents);
        }
        return content;
    }
}
