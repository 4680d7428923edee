package org.lunzhi.station.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

/**
 * Which ids have been met in a file. Of each it keeps 64 bits of a digest, some twenty bytes of memory: among a million
 * ids two look alike with a probability of one in thirty million, and only then would a good row be taken for a double.
 */
final class SeenEntries {

    private static final int FIRST_SIZE = 1 << 12;

    private final MessageDigest digest;
    private long[] slots = new long[FIRST_SIZE];
    private int count;

    SeenEntries() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether the id is met for the first time. */
    boolean add(LedgerEntryId entry) {
        // Zero marks a free slot.
        long mark = ByteBuffer.wrap(digest.digest(entry.value().getBytes(StandardCharsets.UTF_8)))
                        .getLong()
                | 1;
        if (count * 2 >= slots.length) {
            grow();
        }
        return put(mark);
    }

    private boolean put(long mark) {
        int slot = slotOf(mark);
        if (slots[slot] == mark) {
            return false;
        }
        slots[slot] = mark;
        count++;
        return true;
    }

    private int slotOf(long mark) {
        int slot = (int) (mark >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != mark) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] full = slots;
        slots = new long[full.length * 2];
        count = 0;
        for (long mark : full) {
            if (mark != 0) {
                put(mark);
            }
        }
    }
}
