package org.lunzhi.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.disk.DiskFile;

/**
 * The store file in blocks with a checksum each. What MVStore writes stays in memory until a checkpoint brings it to
 * the disk, all or nothing; so the order in which MVStore writes does not matter.
 */
final class BlockFile extends RandomAccessStore {

    static final int BLOCK = 4096;
    private static final int STRIDE = BLOCK + Long.BYTES;

    private static final int VERIFIED_AT_ONCE = 256;
    private static final byte[] HOLE = new byte[BLOCK];

    private final DiskFile file;
    private final Map<Long, byte[]> unwritten = new ConcurrentHashMap<>();

    BlockFile(DiskFile file, Map<String, Object> settings) throws IOException {
        super(settings);
        this.file = file;
        saveChunkLock.lock();
        try {
            setSize(file.size() / STRIDE * BLOCK);
        } finally {
            saveChunkLock.unlock();
        }
    }

    /** The blocks that the next checkpoint has to bring to the disk. */
    SortedMap<Long, byte[]> unwritten() {
        return new TreeMap<>(unwritten);
    }

    /** Called when the checkpoint is on the disk. */
    void written() {
        unwritten.clear();
    }

    /** Reads the whole file and refuses it if a block is not what was written. */
    static void verify(DiskFile file) throws IOException {
        long blocks = file.size() / STRIDE;
        for (long first = 0; first < blocks; first += VERIFIED_AT_ONCE) {
            int count = (int) Math.min(VERIFIED_AT_ONCE, blocks - first);
            ByteBuffer stored = ByteBuffer.allocate(count * STRIDE);
            file.read(first * STRIDE, stored);
            stored.flip();
            for (long number = first; number < first + count; number++) {
                checked(number, stored);
            }
        }
    }

    static void apply(DiskFile file, SortedMap<Long, byte[]> blocks, long size) throws IOException {
        for (Map.Entry<Long, byte[]> block : blocks.entrySet()) {
            ByteBuffer stored = ByteBuffer.allocate(STRIDE);
            stored.put(block.getValue()).putLong(checksum(block.getKey(), block.getValue()));
            file.write(block.getKey() * STRIDE, stored.flip());
        }
        long end = size / BLOCK * STRIDE;
        if (file.size() > end) {
            file.truncate(end);
        }
        file.force();
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        long first = position / BLOCK;
        long last = (position + length - 1) / BLOCK;
        ByteBuffer blocks = ByteBuffer.allocate((int) (last - first + 1) * BLOCK);
        for (long number = first; number <= last; number++) {
            byte[] block = unwritten.get(number);
            blocks.put(block == null ? readBlock(number) : block);
        }
        readCount.incrementAndGet();
        readBytes.addAndGet(length);
        int offset = (int) (position - first * BLOCK);
        return blocks.position(offset).limit(offset + length).slice();
    }

    private byte[] readBlock(long number) {
        ByteBuffer stored = ByteBuffer.allocate(STRIDE);
        try {
            file.read(number * STRIDE, stored);
        } catch (IOException e) {
            throw damaged("Block " + number + " of the store file cannot be read.", e);
        }
        return checked(number, stored.flip());
    }

    private static byte[] checked(long number, ByteBuffer stored) {
        byte[] block = new byte[BLOCK];
        stored.get(block);
        long sum = stored.getLong();
        boolean neverWritten = sum == 0 && Arrays.equals(block, HOLE);
        if (sum != checksum(number, block) && !neverWritten) {
            throw damaged("Block " + number + " of the store file is damaged.", null);
        }
        return block;
    }

    private static MVStoreException damaged(String what, @Nullable Exception cause) {
        MVStoreException exception = DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, what);
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        if (position % BLOCK != 0 || source.remaining() % BLOCK != 0) {
            throw new IllegalStateException("The store file is written in whole blocks only.");
        }
        setSize(Math.max(size(), position + source.remaining()));
        writeCount.incrementAndGet();
        writeBytes.addAndGet(source.remaining());
        for (long number = position / BLOCK; source.hasRemaining(); number++) {
            byte[] block = new byte[BLOCK];
            source.get(block);
            unwritten.put(number, block);
        }
    }

    @Override
    protected void truncate(long size) {
        setSize(Math.min(size(), size));
        unwritten.keySet().removeIf(number -> number * BLOCK >= size);
    }

    @Override
    public int getDefaultRetentionTime() {
        return 0;
    }

    @Override
    public void open(String name, boolean readOnly, char[] encryptionKey) {
        throw new UnsupportedOperationException("The file is already open.");
    }

    @Override
    public BlockFile open(String name, boolean readOnly) {
        throw new UnsupportedOperationException("The file is already open.");
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException("Copy the data directory while the server is stopped.");
    }

    private static long checksum(long number, byte[] block) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        crc.update(block);
        return crc.getValue();
    }
}
