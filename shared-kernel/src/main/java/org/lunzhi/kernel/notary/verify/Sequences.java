package org.lunzhi.kernel.notary.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * How far each aggregate has come, kept in a few bytes each: eight of the hash of its type and id, and the next
 * sequence number. Two aggregates that shared the eight bytes would raise an alarm, never hide one.
 */
final class Sequences {

    private static final int SMALLEST = 1024;

    private long[] keys = new long[SMALLEST];
    private int[] next = new int[SMALLEST];
    private int size;

    /** How many aggregates were met. */
    int size() {
        return size;
    }

    void follow(StoredCommit commit) {
        int slot = slotOf(keyOf(commit));
        // An aggregate that was met is at one or more, so nought stands for an empty slot.
        if (commit.sequence() != next[slot]) {
            throw new Difference(
                    Check.SEQUENCES,
                    commit.position(),
                    commit.type() + " " + commit.aggregate() + " is at sequence " + next[slot]
                            + ", and the commit begins at " + commit.sequence());
        }
        boolean fresh = next[slot] == 0;
        keys[slot] = keyOf(commit);
        next[slot] = Math.toIntExact(commit.nextSequence());
        if (fresh && ++size > keys.length / 2) {
            grow();
        }
    }

    private int slotOf(long key) {
        int slot = (int) key & (keys.length - 1);
        while (next[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNext = next;
        keys = new long[oldKeys.length * 2];
        next = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNext[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                next[slot] = oldNext[i];
            }
        }
    }

    private static long keyOf(StoredCommit commit) {
        byte[] name = (commit.type() + "\n" + commit.aggregate()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Arrays.copyOf(Hash.of(name).bytes(), Long.BYTES)).getLong();
    }
}
