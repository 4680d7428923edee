package org.lunzhi.kernel.privacy.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lunzhi.kernel.privacy.vault.PendingConflict.Reason.DIFFERENT_CONTENT;
import static org.lunzhi.kernel.privacy.vault.PendingConflict.Reason.TOO_MANY_VERSIONS;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bson.BsonBinary;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.DataKey;

/**
 * What one command writes into the vault before it is sent. References follow from the command's id and the order of
 * the writes, so that a repeated command, writing the same in the same order, gets the same references. For one thread.
 */
public final class PendingWrites {

    private static final int MOST_VERSIONS = 200;

    private final PendingId pending;
    private final DataKeys keys;
    private final Shelf parties;
    private final Shelf documents;
    private final Clock clock;
    private int written;

    PendingWrites(PendingId pending, DataKeys keys, Shelf parties, Shelf documents, Clock clock) {
        this.pending = pending;
        this.keys = keys;
        this.parties = parties;
        this.documents = documents;
        this.clock = clock;
    }

    /** Writes a new party of one case. */
    public PartyRef party(Particulars particulars) {
        byte[] plain = ContentBytes.of(particulars.checked());
        String token = nextToken();
        String item = "party-" + token;
        put(parties, keys.obtain(item, now()), item, 1, token, plain, stored -> Arrays.equals(stored, plain));
        return PartyRef.of(item);
    }

    /** Corrects a party's particulars and returns the version; it shows once an event claimed that version. */
    public int amend(PartyRef party, Particulars particulars) {
        byte[] plain = ContentBytes.of(particulars.checked());
        return append(parties, party.value(), plain, stored -> Arrays.equals(stored, plain))
                .version();
    }

    /** Writes a new document. */
    public DocumentRef document(
            DocumentType type, Audience audience, RetentionClass retention, DocumentContent content) {
        SaltedContent salted = SaltedContent.of(content.checked());
        String token = nextToken();
        String item = "document-" + token;
        DataKey key = keys.obtain(item, now());
        StoredVersion stored = put(documents, key, item, 1, token, salted.bytes(), same(content.checked()));
        return ref(stored, key, type, audience, retention);
    }

    /** Writes a further version of a document; the earlier ones stay readable. */
    public DocumentRef version(DocumentRef earlier, DocumentContent content) {
        SaltedContent salted = SaltedContent.of(content.checked());
        String item = earlier.id().value();
        StoredVersion stored = append(documents, item, salted.bytes(), same(content.checked()));
        return ref(stored, keys.existing(item), earlier.type(), earlier.audience(), earlier.retention());
    }

    private StoredVersion append(Shelf shelf, String item, byte[] plain, Predicate<byte[]> isSame) {
        String token = nextToken();
        DataKey key = keys.existing(item);
        List<StoredVersion> versions = shelf.of(List.of(item));
        for (StoredVersion version : versions) {
            if (version.writtenBy().equals(token)) {
                return repeated(shelf, key, version, isSame);
            }
        }
        int newest = versions.stream()
                .map(StoredVersion::version)
                .max(Comparator.naturalOrder())
                .orElse(0);
        for (int version = newest + 1; version <= MOST_VERSIONS; version++) {
            StoredVersion fresh = sealed(key, item, version, token, plain);
            if (shelf.put(fresh)) {
                return fresh;
            }
        }
        throw new PendingConflict(item, TOO_MANY_VERSIONS);
    }

    private StoredVersion put(
            Shelf shelf, DataKey key, String item, int version, String token, byte[] plain, Predicate<byte[]> isSame) {
        StoredVersion fresh = sealed(key, item, version, token, plain);
        if (shelf.put(fresh)) {
            return fresh;
        }
        StoredVersion earlier = shelf.at(fresh.place());
        if (earlier == null) {
            throw new PendingConflict(item, PendingConflict.Reason.UNKNOWN);
        }
        return repeated(shelf, key, earlier, isSame);
    }

    private StoredVersion repeated(Shelf shelf, DataKey key, StoredVersion earlier, Predicate<byte[]> isSame) {
        if (!isSame.test(opened(earlier, key))) {
            throw new PendingConflict(earlier.item(), DIFFERENT_CONTENT);
        }
        shelf.touch(earlier.place(), now());
        return earlier;
    }

    private StoredVersion sealed(DataKey key, String item, int version, String token, byte[] plain) {
        byte[] sealed = key.seal(plain, StoredVersion.place(item, version));
        return new StoredVersion(item, version, token, now(), new BsonBinary(sealed));
    }

    private static DocumentRef ref(
            StoredVersion stored, DataKey key, DocumentType type, Audience audience, RetentionClass retention) {
        return new DocumentRef(
                DocumentId.of(stored.item()),
                stored.version(),
                type,
                audience,
                SaltedContent.opened(opened(stored, key)).commitment(),
                retention);
    }

    private static Predicate<byte[]> same(DocumentContent content) {
        return stored -> SaltedContent.opened(stored).holds(content);
    }

    private static byte[] opened(StoredVersion stored, DataKey key) {
        return key.open(stored.sealed().getData(), stored.place());
    }

    private String nextToken() {
        written++;
        return RandomIds.encode(SaltedContent.sha256((pending.value() + "/" + written).getBytes(UTF_8)));
    }

    private long now() {
        return clock.millis();
    }
}
