package org.lunzhi.kernel.notary.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.KeySuccession;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SigningKey;

/**
 * The private key of the log in a file for its owner only, beside the public ones in the database; what the database
 * says of the order of keys decides.
 */
public final class SigningKeys {

    private final SecretFile file;
    private final SecretFile next;
    private final StoredKeys stored;
    private final Clock clock;
    private final String origin;
    private @Nullable SigningKey known;

    /** The keys of a log; the origin names a first key only, later ones bear the name of the first. */
    public SigningKeys(Path file, StoredKeys stored, String origin, Clock clock) {
        this.file = new SecretFile(file);
        this.next = new SecretFile(file.resolveSibling(file.getFileName() + ".next"));
        this.stored = stored;
        this.origin = origin;
        this.clock = clock;
    }

    /** The key to sign with now, made if the log has none yet. */
    public synchronized SigningKey current() {
        KeyHistory history = stored.history().orElseGet(this::begin);
        SigningKey key = known;
        if (key == null || !key.verifier().equals(history.current())) {
            key = read(history);
            known = key;
        }
        return key;
    }

    /** All public keys, each but the first introduced by the one before. */
    public KeyHistory history() {
        current();
        return stored.history().orElseThrow();
    }

    /** Lets a fresh key take over; the old one signs that it does. */
    public synchronized SigningKey rotate() {
        SigningKey old = current();
        SigningKey fresh = SigningKey.generate(old.verifier().name());
        next.replace(fresh.secret());
        String log = old.verifier().name();
        if (!stored.succeed(KeySuccession.declare(log, old, fresh, clock.instant()))) {
            throw new NoteRefused("Somebody else rotates the key at this moment; look at the list of keys");
        }
        next.moveTo(file);
        known = fresh;
        return fresh;
    }

    private KeyHistory begin() {
        if (!file.exists()) {
            file.create(SigningKey.generate(origin).secret());
        }
        SigningKey key = SigningKey.parse(file.read());
        if (!stored.begin(key.verifier(), clock.instant())) {
            throw missing(stored.history().orElseThrow());
        }
        return stored.history().orElseThrow();
    }

    /** The private half of the newest key, also if whoever rotated it was interrupted before the last step. */
    private SigningKey read(KeyHistory history) {
        Optional<SigningKey> key = file.exists() ? Optional.of(SigningKey.parse(file.read())) : Optional.empty();
        if (key.filter(found -> found.verifier().equals(history.current())).isPresent()) {
            return key.get();
        }
        SigningKey fresh = next.exists() ? SigningKey.parse(next.read()) : null;
        if (fresh != null && fresh.verifier().equals(history.current())) {
            next.moveTo(file);
            return fresh;
        }
        throw missing(history);
    }

    private NoteRefused missing(KeyHistory history) {
        return new NoteRefused(
                "The log is signed with the key " + history.current().idInHex() + ", whose private half is not in "
                        + file + ": copy it from the node or the backup that has it");
    }
}
