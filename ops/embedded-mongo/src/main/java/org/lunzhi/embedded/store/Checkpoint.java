package org.lunzhi.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.disk.DiskFile;

/**
 * A set of changed blocks on its way into the store file. They are written and forced here first, then in their places:
 * a crash in between leaves either the old store file or a whole checkpoint to repeat.
 */
record Checkpoint(long size, SortedMap<Long, byte[]> blocks) {

    static final String FILE = "checkpoint";

    private static final long MAGIC = 0x4C5A43484B503031L; // LZCHKP01
    private static final int HEADER = 32;
    private static final int ENTRY = Long.BYTES + BlockFile.BLOCK;
    private static final int ENTRIES_AT_ONCE = 256;

    void writeTo(DiskFile file) throws IOException {
        CRC32C crc = new CRC32C();
        long position = HEADER;
        ByteBuffer buffer = ByteBuffer.allocate(ENTRY * ENTRIES_AT_ONCE);
        for (Map.Entry<Long, byte[]> block : blocks.entrySet()) {
            buffer.putLong(block.getKey()).put(block.getValue());
            if (!buffer.hasRemaining()) {
                position += flush(file, position, buffer, crc);
            }
        }
        position += flush(file, position, buffer, crc);
        file.truncate(position);
        file.write(0, header(crc));
        file.force();
    }

    private static int flush(DiskFile file, long position, ByteBuffer buffer, CRC32C crc) throws IOException {
        buffer.flip();
        int length = buffer.remaining();
        crc.update(buffer.duplicate());
        file.write(position, buffer);
        buffer.clear();
        return length;
    }

    private ByteBuffer header(CRC32C crc) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putLong(size).putLong(blocks.size());
        crc.update(header.array(), 0, header.position());
        return header.putLong(crc.getValue()).flip();
    }

    /** The whole checkpoint in this file, or null if there is none or it was torn: then the store file is untouched. */
    static @Nullable Checkpoint readFrom(DiskFile file) throws IOException {
        long length = file.size();
        if (length < HEADER || (length - HEADER) % ENTRY != 0) {
            return null;
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        file.read(0, header);
        header.flip();
        long magic = header.getLong();
        long size = header.getLong();
        long count = header.getLong();
        if (magic != MAGIC || count != (length - HEADER) / ENTRY) {
            return null;
        }
        CRC32C crc = new CRC32C();
        SortedMap<Long, byte[]> blocks = new TreeMap<>();
        for (long at = HEADER; at < length; at += ENTRY) {
            ByteBuffer entry = ByteBuffer.allocate(ENTRY);
            file.read(at, entry);
            entry.flip();
            crc.update(entry.duplicate());
            byte[] block = new byte[BlockFile.BLOCK];
            long number = entry.getLong();
            entry.get(block);
            blocks.put(number, block);
        }
        crc.update(header.array(), 0, HEADER - Long.BYTES);
        return crc.getValue() == header.getLong() ? new Checkpoint(size, blocks) : null;
    }
}
