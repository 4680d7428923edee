package org.lunzhi.kernel.privacy.vault;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.IdentityPaper;
import org.lunzhi.kernel.privacy.content.MaskedParticulars;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.MasterKey;

/**
 * Holds what the references of the log mean. References are opened one by one, by those who already have them: there
 * is no way to ask for persons by what they are. Who may open what is for the caller to decide.
 */
public final class Vault {

    /** How many parties one call may resolve. */
    public static final int LARGEST_PAGE = 500;

    private final KeyShelf keyShelf;
    private final DataKeys keys;
    private final Shelf parties;
    private final Shelf documents;
    private final Resolver resolver;
    private final RevealLog reveals;
    private final Clock clock;

    /** Opens the vault of a database, or refuses to if the master key is not the one it was locked with. */
    public Vault(MongoDatabase database, MasterKey master, RevealLog reveals, Clock clock) {
        this.keyShelf = new KeyShelf(database);
        this.keys = new DataKeys(keyShelf, master);
        this.parties = new Shelf(database, "vault_parties");
        this.documents = new Shelf(database, "vault_documents");
        this.resolver = new Resolver(keyShelf, keys, parties, documents);
        this.reveals = reveals;
        this.clock = clock;
        keys.probe();
    }

    /** Begins the writes of one command; they stay pending until claimed. */
    public PendingWrites begin(PendingId pending) {
        return new PendingWrites(pending, keys, parties, documents, clock);
    }

    /** Keeps what an event refers to, the first version of each party; to be repeated at will. */
    public void claim(Collection<PartyRef> claimedParties, Collection<DocumentRef> claimedDocuments) {
        List<String> items = new ArrayList<>();
        claimedParties.forEach(party -> items.add(party.value()));
        claimedDocuments.forEach(document -> items.add(document.id().value()));
        // Keys first: a claimed version whose key is swept would be lost, the reverse is healed by repeating.
        keyShelf.claim(items);
        parties.claim(claimedParties.stream()
                .map(party -> StoredVersion.place(party.value(), 1))
                .toList());
        documents.claim(claimedDocuments.stream().map(Vault::place).toList());
    }

    /** Keeps corrected particulars that an event refers to; from now on they are the ones that show. */
    public void claim(PartyRef party, int version) {
        keyShelf.claim(List.of(party.value()));
        parties.claim(List.of(StoredVersion.place(party.value(), version)));
    }

    /** All particulars of a party, recorded before they show. */
    public Disclosure<Particulars> reveal(Reader reader, PartyRef party) {
        reveals.revealing(reader, party);
        return resolve(List.of(party)).getOrDefault(party, new Disclosure.Unknown<>());
    }

    /** The content of a document, recorded before it shows, if it still is what the log committed to. */
    public Disclosure<DocumentContent> reveal(Reader reader, DocumentRef document) {
        reveals.revealing(reader, document);
        return resolver.document(document).map(SaltedContent::content);
    }

    /** A party as shown by default. */
    public Disclosure<MaskedParticulars> masked(PartyRef party) {
        return masked(List.of(party)).getOrDefault(party, new Disclosure.Unknown<>());
    }

    /** Up to {@link #LARGEST_PAGE} parties as shown by default, in the order asked for. */
    public Map<PartyRef, Disclosure<MaskedParticulars>> masked(Collection<PartyRef> asked) {
        Map<PartyRef, Disclosure<MaskedParticulars>> masked = new LinkedHashMap<>();
        resolve(asked).forEach((party, outcome) -> masked.put(party, outcome.map(Particulars::masked)));
        return masked;
    }

    /** Whether content somebody presents is what the log committed to; restricted documents can be checked too. */
    public Disclosure<Boolean> verify(DocumentRef document, DocumentContent presented) {
        return resolver.evenRestricted(document).map(stored -> stored.holds(presented));
    }

    /**
     * Whether two parties of one case showed the same identity paper. Compared in memory: no value derived from an
     * identity number is ever stored, so nothing can link the cases of a person.
     */
    public boolean samePerson(PartyRef one, PartyRef other) {
        Map<PartyRef, Disclosure<Particulars>> both = resolve(List.of(one, other));
        Optional<IdentityPaper> paper = identity(both.get(one));
        return paper.isPresent() && paper.equals(identity(both.get(other)));
    }

    /** Those among a reader's own open items, up to {@link #LARGEST_PAGE}, whose name has a part. */
    public List<PartyRef> named(Collection<PartyRef> own, String part) {
        return resolve(own).entrySet().stream()
                .filter(entry -> entry.getValue()
                        .shown()
                        .filter(party -> party.name().contains(part))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Shows a party to nobody, or again, while its archive period runs. */
    public void restrict(PartyRef party, boolean restricted) {
        keyShelf.restrict(party.value(), restricted);
    }

    /** Shows a document to nobody, or again, while its archive period runs. */
    public void restrict(DocumentRef document, boolean restricted) {
        keyShelf.restrict(document.id().value(), restricted);
    }

    /** Erases a party for good, in this database and in every copy of it that lacks the key. */
    public void destroyKey(PartyRef party) {
        keys.destroy(party.value());
        parties.clear(party.value());
    }

    /** Erases all versions of a document for good; the log keeps its reference and still verifies. */
    public void destroyKey(DocumentRef document) {
        keys.destroy(document.id().value());
        documents.clear(document.id().value());
    }

    /** What has to be done regularly, by one node at a time. */
    public VaultUpkeep upkeep() {
        return new VaultUpkeep(keyShelf, keys, parties, documents);
    }

    private static Optional<IdentityPaper> identity(@Nullable Disclosure<Particulars> party) {
        return Optional.ofNullable(party).flatMap(Disclosure::shown).map(Particulars::identity);
    }

    private Map<PartyRef, Disclosure<Particulars>> resolve(Collection<PartyRef> asked) {
        if (asked.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("more than " + LARGEST_PAGE + " parties asked for at once");
        }
        return resolver.parties(asked);
    }

    private static String place(DocumentRef document) {
        return StoredVersion.place(document.id().value(), document.version());
    }
}
