package org.lunzhi.query.receipt;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * That an intake is in the log, for whoever brought it.
 *
 * @param code number of the matter or order as it is printed
 * @param receivedAt when it was brought
 * @param status PENDING until a checkpoint covers it; LOST when one does, but what leads to it is gone or damaged
 * @param proof only of what is proved
 */
public record ProvenReceipt(
        Kind kind,
        String code,
        Instant receivedAt,
        Status status,
        Leaf leaf,
        @Nullable Proof proof) {

    /** What a receipt is for. */
    public enum Kind {
        GRIEVANCE,
        ORDER,
        MEDIATION
    }

    /** Whether there is a proof yet. */
    public enum Status {
        PROVED,
        PENDING,
        LOST
    }

    /**
     * The leaf of the commit that holds the intake.
     *
     * @param number of the commit, which is the number of the leaf
     * @param position of its first event in the whole log
     * @param events how many it holds
     * @param entry what the leaf says: 53 bytes in base64
     * @param commit hash of the stored commit, in base64
     * @param hash of the leaf, in base64
     * @param fingerprint the same in hexadecimal digits, in groups of four
     */
    public record Leaf(
            long number, long position, int events, String entry, String commit, String hash, String fingerprint) {

        static Leaf of(LogEntry entry) {
            Hash hash = entry.leaf();
            return new Leaf(
                    entry.number(),
                    entry.position(),
                    entry.count(),
                    Base64.getEncoder().encodeToString(entry.bytes()),
                    entry.commit().base64(),
                    hash.base64(),
                    HexFormat.of().formatHex(hash.bytes()).replaceAll("(.{4})(?=.)", "$1 "));
        }
    }

    /**
     * How the leaf leads to what was signed.
     *
     * @param size of the tree
     * @param root of the tree, in base64
     * @param path hashes from the leaf's sibling upwards, in base64
     * @param checkpoint the signed note
     * @param key the public key it is signed with
     * @param file all of it as C2SP tlog-proof writes it, which {@code lunzhi verify --receipt} reads
     */
    public record Proof(
            long size,
            String root,
            List<String> path,
            Instant signedAt,
            String checkpoint,
            @Nullable String key,
            String file) {

        static Proof of(LeafProof leaf, StoredCheckpoint signed, @Nullable String key) {
            return new Proof(
                    signed.checkpoint().size(),
                    signed.checkpoint().root().base64(),
                    leaf.path().stream().map(Hash::base64).toList(),
                    signed.signedAt(),
                    leaf.checkpoint().encoded(),
                    key,
                    leaf.text());
        }
    }

    static ProvenReceipt proved(Intake intake, LogEntry entry, Proof proof) {
        return new ProvenReceipt(intake.kind(), intake.code(), intake.at(), Status.PROVED, Leaf.of(entry), proof);
    }

    static ProvenReceipt without(Intake intake, LogEntry entry, Status status) {
        return new ProvenReceipt(intake.kind(), intake.code(), intake.at(), status, Leaf.of(entry), null);
    }

    /**
     * The proof.
     *
     * @throws LogUnavailable while it is pending
     * @throws ProofLost if it cannot be made any more
     */
    Proof proven() {
        if (status == Status.LOST) {
            throw new ProofLost();
        }
        if (proof == null) {
            throw new LogUnavailable("The log cannot be signed now");
        }
        return proof;
    }
}
