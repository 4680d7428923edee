package org.lunzhi.query.export.choice;

import java.util.Arrays;

/** A set of many names at eight bytes each; a name that is not in it passes for one that is once in 2⁶⁴. */
final class Names {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SMALLEST = 1024;

    private long[] hashes = new long[SMALLEST];
    private int size;
    private boolean sorted;

    void add(String name) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + size / 2);
        }
        hashes[size++] = hash(name);
        sorted = false;
    }

    boolean contains(String name) {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, size, hash(name)) >= 0;
    }

    /** FNV-1a; the names themselves are random. */
    private static long hash(String name) {
        long hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash;
    }
}
