package org.lunzhi.kernel.notary.independent;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, sections 2.1 to 2.1.3, read off the text of the RFC: recursive, slow, and sharing nothing
 * with the prover.
 */
public final class Rfc6962 {

    private Rfc6962() {}

    /** MTH(D[n]). */
    public static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return sha256();
        }
        if (n == 1) {
            return leafHash(leaves.get(0));
        }
        int k = (int) below(n);
        return nodeHash(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    public static byte[] leafHash(byte[] leaf) {
        return sha256(new byte[] {0}, leaf);
    }

    public static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** Whether PATH(m, D[n]) leads from the hash of the leaf to the root. */
    public static boolean includes(byte[] root, long n, long m, byte[] leafHash, List<byte[]> path) {
        Deque<byte[]> rest = new ArrayDeque<>(path);
        byte[] told = m < 0 || m >= n ? null : climb(n, m, leafHash, rest);
        return told != null && rest.isEmpty() && Arrays.equals(told, root);
    }

    /** The root over n leaves that the path tells; the last element of a path is the sibling nearest to the root. */
    private static byte[] climb(long n, long m, byte[] leafHash, Deque<byte[]> path) {
        if (n == 1) {
            return leafHash;
        }
        byte[] sibling = path.pollLast();
        if (sibling == null) {
            return null;
        }
        long k = below(n);
        byte[] own = m < k ? climb(k, m, leafHash, path) : climb(n - k, m - k, leafHash, path);
        if (own == null) {
            return null;
        }
        return m < k ? nodeHash(own, sibling) : nodeHash(sibling, own);
    }

    /** Whether PROOF(m, D[n]) shows that the tree of m leaves is the beginning of that of n. */
    public static boolean extend(byte[] older, long m, byte[] newer, long n, List<byte[]> proof) {
        if (m < 1 || m > n) {
            return false;
        }
        Deque<byte[]> rest = new ArrayDeque<>(proof);
        byte[][] told = subproof(m, n, true, older, rest);
        return told != null && rest.isEmpty() && Arrays.equals(told[0], older) && Arrays.equals(told[1], newer);
    }

    /** The roots over the first m and over all n leaves that SUBPROOF(m, D[n], b) tells. */
    private static byte[][] subproof(long m, long n, boolean whole, byte[] older, Deque<byte[]> proof) {
        if (m == n) {
            byte[] both = whole ? older : proof.pollLast();
            return both == null ? null : new byte[][] {both, both};
        }
        byte[] other = proof.pollLast();
        if (other == null) {
            return null;
        }
        long k = below(n);
        byte[][] inner = m <= k ? subproof(m, k, whole, older, proof) : subproof(m - k, n - k, false, older, proof);
        if (inner == null) {
            return null;
        }
        return m <= k
                ? new byte[][] {inner[0], nodeHash(inner[1], other)}
                : new byte[][] {nodeHash(other, inner[0]), nodeHash(other, inner[1])};
    }

    /** The largest power of two smaller than n. */
    private static long below(long n) {
        long k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
