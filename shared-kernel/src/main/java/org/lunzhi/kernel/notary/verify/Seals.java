package org.lunzhi.kernel.notary.verify;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.bson.BSONException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.Evidence;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.GrowingTree;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * The checkpoints of a log and those kept elsewhere, each compared with the tree when it has its size. The newest one,
 * which says how much is sealed, is compared whether it is listed among the others or not.
 */
final class Seals {

    private final Trust trust;
    private final Iterator<SignedNote> own;
    private final Queue<Seal> single = new PriorityQueue<>(Comparator.comparingLong(Seal::size));
    private @Nullable Seal nextOwn;
    private long firstUnsealed;
    private long firstUnsaved;
    private long sizeBefore;
    private long checked;
    private long checkedSaved;

    Seals(Trust trust, Evidence evidence, List<SavedCheckpoint> saved) {
        this.trust = trust;
        this.own = evidence.checkpoints();
        SignedNote newest = evidence.newest().orElseThrow(Seals::none);
        single.add(open(Check.CHECKPOINTS, "the newest checkpoint", newest));
        saved.forEach(each -> single.add(open(Check.SAVED, each.from(), each.note())));
        this.nextOwn = openNext();
    }

    long checked() {
        return checked;
    }

    long checkedSaved() {
        return checkedSaved;
    }

    /** Compares the checkpoints of this size; {@code end} is the position after the last commit of the tree. */
    void compare(GrowingTree tree, long end) {
        while (nextOwn != null && nextOwn.size() == tree.size()) {
            compare(nextOwn, tree.root());
            checked++;
            firstUnsealed = end;
            nextOwn = openNext();
        }
        while (!single.isEmpty() && single.element().size() == tree.size()) {
            Seal next = single.remove();
            compare(next, tree.root());
            if (next.check() == Check.SAVED) {
                checkedSaved++;
                firstUnsaved = end;
            }
        }
    }

    /** Whether some checkpoint speaks of a larger tree than there is. */
    boolean expectsMore() {
        return nextOwn != null || !single.isEmpty();
    }

    /** Fails because the log ends before a checkpoint that speaks of more of it. */
    Difference endsEarly(long size, long end) {
        Seal ahead = nextOwn == null ? single.element() : nextOwn;
        Check check = ahead.check() == Check.SAVED ? Check.SAVED : Check.END;
        return new Difference(
                check,
                end,
                "the log ends after " + size + " commits, and " + ahead.name() + " speaks of " + ahead.size());
    }

    /** A log is signed within a minute of its beginning; one without any checkpoint has lost them. */
    static Difference none() {
        return new Difference(Check.CHECKPOINTS, 0, "there is no checkpoint: nothing vouches for any of it");
    }

    private void compare(Seal seal, Hash root) {
        if (!seal.checkpoint().root().equals(root)) {
            throw new Difference(
                    seal.check(),
                    seal.check() == Check.SAVED ? firstUnsaved : firstUnsealed,
                    "the first " + seal.size() + " commits have the root " + root.base64() + ", and " + seal.name()
                            + " says " + seal.checkpoint().root().base64());
        }
    }

    private SignedNote readNext() {
        try {
            return own.next();
        } catch (NoteRefused | BSONException unreadable) {
            throw new Difference(Check.CHECKPOINTS, firstUnsealed, "a checkpoint is not readable", unreadable);
        }
    }

    private @Nullable Seal openNext() {
        if (!own.hasNext()) {
            return null;
        }
        Seal next = open(Check.CHECKPOINTS, "the log's own checkpoint", readNext());
        if (next.size() < sizeBefore) {
            throw new Difference(
                    Check.CHECKPOINTS, firstUnsealed, "a checkpoint of " + next.size() + " is stored out of its order");
        }
        sizeBefore = next.size();
        return next;
    }

    private Seal open(Check check, String name, SignedNote note) {
        return new Seal(check, name, trust.open(note, check, name, firstUnsealed));
    }
}
