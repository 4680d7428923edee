package org.lunzhi.kernel.notary.tree;

import java.util.Iterator;
import java.util.List;

/** Checks proofs about trees of which one knows nothing but the root (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** Whether the tree with this root has this leaf at this place. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.ofNode(sibling, hash);
                int skipped = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= skipped;
                last >>= skipped;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the smaller tree is the beginning of the larger; the tree of nothing is the beginning of every tree. */
    public static boolean extend(long size, Hash root, long smaller, Hash smallerRoot, List<Hash> proof) {
        if (smaller < 0 || smaller > size) {
            return false;
        }
        if (smaller == 0 || smaller == size) {
            Hash expected = smaller == 0 ? Hash.OF_NOTHING : root;
            return proof.isEmpty() && smallerRoot.equals(expected);
        }
        Iterator<Hash> rest = proof.iterator();
        boolean perfect = Long.bitCount(smaller) == 1;
        if (!perfect && !rest.hasNext()) {
            return false;
        }
        return extend(size, root, smaller, smallerRoot, perfect ? smallerRoot : rest.next(), rest);
    }

    private static boolean extend(
            long size, Hash root, long smaller, Hash smallerRoot, Hash seed, Iterator<Hash> rest) {
        int skipped = Long.numberOfTrailingZeros(smaller);
        long place = (smaller - 1) >> skipped;
        long last = (size - 1) >> skipped;
        Hash old = seed;
        Hash now = seed;
        while (rest.hasNext()) {
            Hash sibling = rest.next();
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = Hash.ofNode(sibling, old);
                now = Hash.ofNode(sibling, now);
                int gone = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= gone;
                last >>= gone;
            } else {
                now = Hash.ofNode(now, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(smallerRoot) && now.equals(root);
    }
}
