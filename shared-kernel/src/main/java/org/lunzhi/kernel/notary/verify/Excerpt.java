package org.lunzhi.kernel.notary.verify;

import java.util.Iterator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.lunzhi.kernel.notary.evidence.Archive;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;

/** Some commits of a log: each is compared with its entry, and proven to be in the tree of the newest checkpoint. */
public final class Excerpt {

    private final Archive archive;
    private final List<SavedCheckpoint> saved;
    private final Anchor anchor;
    private final Sequences sequences = new Sequences();
    private long commits;
    private long unsealed;

    /**
     * Opens the newest checkpoint.
     *
     * @throws Difference if the tiles do not fit it, or one of those kept elsewhere
     */
    public Excerpt(Archive archive, Trust trust, List<SavedCheckpoint> saved) {
        this.archive = archive;
        this.saved = List.copyOf(saved);
        this.anchor = Anchor.of(archive, trust, saved);
    }

    /** Verifies the commits that hold the events from one position to another, both included. */
    public Verified range(long from, long to, Progress progress) {
        long start = archive.startOf(from);
        Iterator<BsonDocument> documents = archive.commits(start);
        if (!documents.hasNext()) {
            throw new Difference(Check.ORDER, from, "nothing is stored here");
        }
        StoredCommit commit = StoredCommit.read(documents.next(), start);
        Chain chain = Chain.from(commit);
        while (true) {
            chain.follow(commit);
            look(commit);
            progress.at(commits, chain.position());
            if (chain.position() > to || !documents.hasNext()) {
                break;
            }
            commit = StoredCommit.read(documents.next(), chain.position());
        }
        if (chain.position() <= Math.max(from, to) && chain.number() < anchor.size()) {
            throw new Difference(
                    Check.END,
                    chain.position(),
                    "the log ends after " + chain.number() + " commits, and the newest checkpoint speaks of "
                            + anchor.size());
        }
        return verified(start, chain.position());
    }

    /** Verifies the commits of an aggregate, from its first event to its last that is stored. */
    public Verified aggregate(String aggregate) {
        Iterator<BsonDocument> documents = archive.ofAggregate(aggregate);
        long from = -1;
        long end = 0;
        while (documents.hasNext()) {
            BsonDocument document = documents.next();
            long position = document.get("_id") instanceof BsonInt64 id ? id.getValue() : end;
            StoredCommit commit = StoredCommit.read(document, position);
            if (position < end) {
                throw new Difference(
                        Check.ORDER, position, "a later event of " + aggregate + " stands before an earlier");
            }
            sequences.follow(commit);
            look(commit);
            from = from < 0 ? position : from;
            end = commit.entry().end();
        }
        return verified(from, end);
    }

    private void look(StoredCommit commit) {
        Leaves.checkEntry(archive, anchor.size(), commit.entry());
        unsealed += anchor.holds(commit.entry()) ? 0 : 1;
        commits++;
    }

    private Verified verified(long from, long end) {
        return new Verified(from, end, commits, sequences.size(), 0, 1, saved.size(), unsealed);
    }
}
