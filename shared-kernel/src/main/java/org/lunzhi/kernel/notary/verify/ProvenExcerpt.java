package org.lunzhi.kernel.notary.verify;

import java.util.Iterator;
import java.util.List;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.ProvenEvidence;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.tree.Proofs;

/** Commits that come with their own proofs, and nothing else to compare them with. */
public final class ProvenExcerpt {

    private ProvenExcerpt() {}

    /**
     * Verifies them.
     *
     * @throws Difference at the first place where something does not hold
     * @throws IllegalArgumentException if a checkpoint kept elsewhere speaks of another size, which proves nothing here
     */
    public static Verified verify(
            ProvenEvidence evidence, Trust trust, List<SavedCheckpoint> saved, Progress progress) {
        Checkpoint checkpoint = evidence.newest()
                .map(note -> trust.open(note, Check.CHECKPOINTS, "the checkpoint", evidence.start()))
                .orElseThrow(Seals::none);
        saved.forEach(each -> checkSaved(checkpoint, trust, each, evidence.start()));
        return read(evidence, checkpoint, saved.size(), progress);
    }

    private static Verified read(ProvenEvidence evidence, Checkpoint checkpoint, int saved, Progress progress) {
        Iterator<BsonDocument> documents = evidence.commits(evidence.start());
        Chain chain = null;
        long commits = 0;
        while (documents.hasNext()) {
            long expected = chain == null ? evidence.start() : chain.position();
            StoredCommit commit = StoredCommit.read(documents.next(), expected);
            chain = chain == null ? Chain.from(commit) : chain;
            chain.follow(commit);
            Leaves.checkEntry(evidence, checkpoint.size(), commit.entry());
            checkProof(evidence, checkpoint, commit);
            progress.at(++commits, chain.position());
        }
        long end = chain == null ? evidence.start() : chain.position();
        if (end < evidence.end()) {
            throw new Difference(Check.END, end, "the bundle ends here and not at " + evidence.end() + " as it says");
        }
        return new Verified(evidence.start(), end, commits, 0, 0, 1, saved, 0);
    }

    private static void checkProof(ProvenEvidence evidence, Checkpoint checkpoint, StoredCommit commit) {
        long number = commit.entry().number();
        if (!Proofs.includes(
                checkpoint.root(), checkpoint.size(), number, commit.entry().leaf(), evidence.proof())) {
            throw new Difference(
                    Check.CHECKPOINTS,
                    commit.position(),
                    "the proof that the checkpoint holds commit " + number + " fails");
        }
    }

    private static void checkSaved(Checkpoint checkpoint, Trust trust, SavedCheckpoint saved, long position) {
        Checkpoint kept = trust.open(saved.note(), Check.SAVED, saved.from(), position);
        if (kept.size() != checkpoint.size()) {
            throw new IllegalArgumentException(
                    saved.from() + " speaks of " + kept.size() + " commits and the bundle of " + checkpoint.size()
                            + ": only a bundle of the whole log can be compared with it");
        }
        if (!kept.root().equals(checkpoint.root())) {
            throw new Difference(Check.SAVED, position, saved.from() + " has another root for the same size");
        }
    }
}
