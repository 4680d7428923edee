package org.lunzhi.kernel.notary.entry;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries that stand side by side, each with its length before it, as C2SP tlog-tiles bundles them. */
public record EntryBundle(List<LogEntry> entries) {

    public EntryBundle {
        entries = List.copyOf(entries);
    }

    /** Reads the entries one after the other. */
    public static EntryBundle from(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<LogEntry> entries = new ArrayList<>();
        while (buffer.hasRemaining()) {
            if (buffer.remaining() < Short.BYTES) {
                throw new NoCommit("A bundle is cut within a length");
            }
            int length = Short.toUnsignedInt(buffer.getShort());
            if (length > buffer.remaining()) {
                throw new NoCommit("A bundle is cut within an entry");
            }
            byte[] entry = new byte[length];
            buffer.get(entry);
            entries.add(LogEntry.from(entry));
        }
        return new EntryBundle(entries);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(entries.size() * (Short.BYTES + LogEntry.BYTES));
        entries.forEach(entry -> buffer.putShort((short) LogEntry.BYTES).put(entry.bytes()));
        return buffer.array();
    }
}
