package org.lunzhi.kernel.notary.verify;

import java.util.Iterator;
import java.util.List;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.Evidence;

/** Reads a log once from its first commit to its last and compares everything with everything, in constant memory. */
public final class WholeLog {

    private static final int TELL_EVERY = 4096;

    private final Evidence evidence;
    private final Progress progress;
    private final Chain chain = Chain.fromTheBeginning();
    private final Sequences sequences = new Sequences();
    private final Leaves leaves;
    private final Seals seals;

    private WholeLog(Evidence evidence, Trust trust, List<SavedCheckpoint> saved, Progress progress) {
        this.evidence = evidence;
        this.progress = progress;
        this.leaves = new Leaves(evidence);
        this.seals = new Seals(trust, evidence, saved);
    }

    /**
     * Verifies the log.
     *
     * @param saved checkpoints that were kept elsewhere
     * @throws Difference at the first place where something does not hold
     */
    public static Verified verify(Evidence evidence, Trust trust, List<SavedCheckpoint> saved, Progress progress) {
        return new WholeLog(evidence, trust, saved, progress).run();
    }

    private Verified run() {
        long sealed = evidence.sealed();
        seals.compare(leaves.tree(), 0);
        long before;
        do {
            before = chain.number();
            readOn();
            // Meanwhile a log in use grows, and its notary goes on; only then is there more to read.
        } while (seals.expectsMore() && chain.number() > before);
        if (seals.expectsMore()) {
            throw seals.endsEarly(chain.number(), chain.position());
        }
        checkStrays();
        return new Verified(
                0,
                chain.position(),
                chain.number(),
                sequences.size(),
                leaves.tiles(),
                seals.checked(),
                seals.checkedSaved(),
                Math.max(0, chain.number() - sealed));
    }

    private void readOn() {
        Iterator<BsonDocument> commits = evidence.commits(chain.position());
        while (commits.hasNext()) {
            StoredCommit commit = StoredCommit.read(commits.next(), chain.position());
            chain.follow(commit);
            sequences.follow(commit);
            leaves.add(commit.entry());
            seals.compare(leaves.tree(), chain.position());
            if (chain.number() % TELL_EVERY == 0) {
                progress.at(chain.number(), chain.position());
            }
        }
        progress.at(chain.number(), chain.position());
    }

    private void checkStrays() {
        evidence.stray(chain.position()).ifPresent(place -> {
            throw new Difference(Check.STRAYS, chain.position(), "a document is stored beside the order, " + place);
        });
    }
}
