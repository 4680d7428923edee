package org.lunzhi.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.disk.Disk;
import org.lunzhi.embedded.disk.DiskFile;

/**
 * One generation of the journal: a header and batches, each written only after the one before was forced. So a batch
 * that cannot be read may only be the last one, torn by a crash and never acknowledged; anything else is damage.
 */
final class JournalFile {

    private static final String PREFIX = "journal-";
    private static final long MAGIC = 0x4C5A4A524E4C3031L; // LZJRNL01
    private static final int HEADER = 32;
    private static final int BATCH_HEADER = 24;
    private static final int SCAN = 1 << 20;

    private final DiskFile file;
    private final long generation;
    private final long salt;
    private long end;
    private long batches;

    private JournalFile(DiskFile file, long generation, long salt) {
        this.file = file;
        this.generation = generation;
        this.salt = salt;
        this.end = HEADER;
    }

    static String name(long generation) {
        return PREFIX + generation;
    }

    static boolean isName(String name) {
        return name.matches(PREFIX + "\\d{1,18}");
    }

    static long generationOf(String name) {
        return Long.parseLong(name.substring(PREFIX.length()));
    }

    /** Creates an empty generation that survives a loss of power. */
    static JournalFile create(Disk disk, long generation) throws IOException {
        DiskFile file = disk.open(name(generation));
        file.truncate(0);
        long salt = new SecureRandom().nextLong();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putLong(generation).putLong(salt);
        header.putLong(checksum(header.array(), 0, HEADER - Long.BYTES, 0));
        file.write(0, header.flip());
        file.force();
        disk.force();
        return new JournalFile(file, generation, salt);
    }

    /** Hands every record to the reader, oldest first, and returns how many batches there were. */
    static long replay(Disk disk, long generation, Consumer<byte[]> reader) throws IOException {
        try (DiskFile file = disk.open(name(generation))) {
            long salt = readHeader(file, generation);
            JournalFile journal = new JournalFile(file, generation, salt);
            byte[] payload;
            while ((payload = journal.readBatch(journal.end, journal.batches)) != null) {
                journal.end += BATCH_HEADER + payload.length;
                journal.batches++;
                ByteBuffer records = ByteBuffer.wrap(payload);
                while (records.hasRemaining()) {
                    byte[] record = new byte[records.getInt()];
                    records.get(record);
                    reader.accept(record);
                }
            }
            journal.refuseIfBatchesFollow();
            return journal.batches;
        }
    }

    /** Whether the file has a sound header; if it has none although something follows, it is damaged. */
    static boolean hasHeader(DiskFile file, long generation) throws IOException {
        try {
            readHeader(file, generation);
            return true;
        } catch (StoreDamaged e) {
            if (file.size() > HEADER) {
                throw e;
            }
            return false;
        }
    }

    private static long readHeader(DiskFile file, long generation) throws IOException {
        if (file.size() < HEADER) {
            throw new StoreDamaged("The journal " + name(generation) + " has no header.");
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        file.read(0, header);
        header.flip();
        boolean known = header.getLong() == MAGIC && header.getLong() == generation;
        long salt = header.getLong();
        if (!known || header.getLong() != checksum(header.array(), 0, HEADER - Long.BYTES, 0)) {
            throw new StoreDamaged("The header of the journal " + name(generation) + " is damaged.");
        }
        return salt;
    }

    private byte @Nullable [] readBatch(long position, long number) throws IOException {
        long size = file.size();
        if (position + BATCH_HEADER > size) {
            return null;
        }
        ByteBuffer header = ByteBuffer.allocate(BATCH_HEADER);
        file.read(position, header);
        header.flip();
        if (header.getLong() != salt || (number >= 0 && header.getLong(Long.BYTES) != number)) {
            return null;
        }
        long found = header.getLong();
        int length = header.getInt();
        int sum = header.getInt();
        if (length <= 0 || position + BATCH_HEADER + length > size) {
            return null;
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        file.read(position + BATCH_HEADER, payload);
        return checksum(payload.array(), 0, length, salt ^ found) == sum ? payload.array() : null;
    }

    /** Looks for a whole batch behind the first unreadable one: that one had been forced, so it is damage. */
    private void refuseIfBatchesFollow() throws IOException {
        long size = file.size();
        for (long from = end; from + BATCH_HEADER <= size; from += SCAN) {
            ByteBuffer window = ByteBuffer.allocate((int) Math.min(SCAN + Long.BYTES, size - from));
            file.read(from, window);
            for (int at = 0; at + Long.BYTES <= window.limit(); at++) {
                if (window.getLong(at) == salt && readBatch(from + at, -1) != null && from + at > end) {
                    throw new StoreDamaged("The journal " + name(generation) + " is damaged at byte " + end
                            + ", and acknowledged writes follow.");
                }
            }
        }
    }

    /** Appends and forces one batch of records. */
    void append(byte[] payload, int length) throws IOException {
        ByteBuffer batch = ByteBuffer.allocate(BATCH_HEADER + length);
        batch.putLong(salt).putLong(batches).putInt(length);
        batch.putInt(checksum(payload, 0, length, salt ^ batches));
        batch.put(payload, 0, length);
        file.write(end, batch.flip());
        file.force();
        end += BATCH_HEADER + length;
        batches++;
    }

    long size() {
        return end;
    }

    long generation() {
        return generation;
    }

    void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes, int offset, int length, long seed) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
