package org.lunzhi.query.audit;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * A proof that a commit is in the log.
 *
 * @param status PENDING until a checkpoint covers it
 * @param leaf number of the commit
 * @param entry what the leaf says: 53 bytes in base64
 * @param position of the first event of the commit
 * @param count events of the commit
 * @param commit hash of the canonical commit, in base64
 * @param size of the tree
 * @param root of the tree, in base64
 * @param path hashes from the leaf's sibling upwards, in base64
 * @param checkpoint the signed note, if there is one for exactly this size
 */
record InclusionProof(
        Status status,
        long leaf,
        @Nullable String entry,
        @Nullable Long position,
        @Nullable Integer count,
        @Nullable String commit,
        @Nullable Long size,
        @Nullable String root,
        List<String> path,
        @Nullable String checkpoint) {

    /** Whether there is a proof yet. */
    enum Status {
        PROVED,
        PENDING
    }

    static InclusionProof pending(long leaf) {
        return new InclusionProof(Status.PENDING, leaf, null, null, null, null, null, null, List.of(), null);
    }

    static InclusionProof of(PublishedLog log, long leaf, long size) {
        LogEntry entry = log.entry(leaf);
        return new InclusionProof(
                Status.PROVED,
                leaf,
                Base64.getEncoder().encodeToString(entry.bytes()),
                entry.position(),
                entry.count(),
                entry.commit().base64(),
                size,
                log.root(size).base64(),
                log.inclusion(leaf, size).stream().map(Hash::base64).toList(),
                log.checkpoint(size).map(signed -> signed.witnessed().encoded()).orElse(null));
    }
}
