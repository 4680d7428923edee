package org.lunzhi.kernel.notary;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.store.LogContradicted;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.store.StoredTiles;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * Vouches for the log: grows its tree by what was stored since, and signs it. Several may work on one log; each looks
 * at what the others have signed before it goes on.
 *
 * <p>Every look also checks again what the newest leaves say, and an old bundle of leaves in turn, so that a log that
 * was changed behind them is noticed. Once it was, this notary signs nothing any more.
 */
public final class Notary {

    /** A log that is far ahead is signed at least so often, so that whoever is interrupted need not begin anew. */
    private static final long FAR = 1 << 16;

    private final RawCommits commits;
    private final StoredTiles tiles;
    private final StoredCheckpoints checkpoints;
    private final SigningKeys keys;
    private final Clock clock;
    private Optional<NotarizedLog> log = Optional.empty();
    private long patrolled;
    private Optional<LogContradicted> stopped = Optional.empty();

    public Notary(MongoDatabase database, RawCommits commits, SigningKeys keys, Clock clock) {
        this.commits = commits;
        this.tiles = new StoredTiles(database);
        this.checkpoints = new StoredCheckpoints(database);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Signs the log as it is now, unless that was done already; returns the newest checkpoint.
     *
     * @throws LogContradicted if the log is not what was signed before
     * @throws org.lunzhi.kernel.eventlog.commit.LogUnavailable if the database does not answer; try again
     */
    public synchronized Optional<StoredCheckpoint> signNewest() {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        try {
            return sign();
        } catch (LogContradicted contradiction) {
            stopped = Optional.of(contradiction);
            throw contradiction;
        } catch (RuntimeException interrupted) {
            log = Optional.empty(); // what is in memory may be ahead of what is stored
            throw interrupted;
        }
    }

    private Optional<StoredCheckpoint> sign() {
        Optional<StoredCheckpoint> newest = checkpoints.newest();
        NotarizedLog current = current(newest);
        current.checkEdge();
        patrol(current);
        Map<Long, Hash> claims = checkpoints.claimsAbove(current.size());
        while (current.grow(FAR, claims)) {
            newest = Optional.of(publish(current));
        }
        return newest;
    }

    private NotarizedLog current(Optional<StoredCheckpoint> newest) {
        long size = newest.map(signed -> opened(signed).size()).orElse(0L);
        Hash root = newest.map(signed -> signed.checkpoint().root()).orElse(Hash.OF_NOTHING);
        NotarizedLog current =
                log.filter(known -> known.size() == size).orElseGet(() -> NotarizedLog.resume(size, commits, tiles));
        if (!current.root().equals(root)) {
            throw new LogContradicted("The stored tiles do not have the root that was signed for size " + size);
        }
        log = Optional.of(current);
        return current;
    }

    /** What the newest checkpoint says, if one of the log's own keys says it. */
    private Checkpoint opened(StoredCheckpoint newest) {
        KeyHistory history = keys.history();
        try {
            return history.open(history.current().name(), newest.note());
        } catch (NoteRefused forged) {
            throw new LogContradicted("The newest checkpoint is not signed by this log", forged);
        }
    }

    /** Checks one full bundle, the next in turn. */
    private void patrol(NotarizedLog current) {
        patrolled = patrolled < current.fullBundles() ? patrolled : 0;
        if (patrolled < current.fullBundles()) {
            current.checkBundle(patrolled);
            patrolled++;
        }
    }

    private StoredCheckpoint publish(NotarizedLog current) {
        current.store();
        checkpoints.claim(current.size(), current.root());
        SigningKey signer = keys.current();
        String text = new Checkpoint(signer.verifier().name(), current.size(), current.root()).text();
        return checkpoints.publish(current.size(), SignedNote.sign(text, clock.instant(), signer), clock.instant());
    }
}
