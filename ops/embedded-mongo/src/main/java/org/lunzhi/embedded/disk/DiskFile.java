package org.lunzhi.embedded.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One file of a data directory; nothing written lasts before {@link #force()} has returned. */
public interface DiskFile extends Closeable {

    long size() throws IOException;

    /** Fills the buffer from the given place; throws {@link java.io.EOFException} where the file is too short. */
    void read(long position, ByteBuffer into) throws IOException;

    void write(long position, ByteBuffer from) throws IOException;

    void truncate(long size) throws IOException;

    void force() throws IOException;
}
