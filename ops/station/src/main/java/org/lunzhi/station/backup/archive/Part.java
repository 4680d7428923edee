package org.lunzhi.station.backup.archive;

import java.util.List;
import java.util.Locale;

/**
 * What is kept apart from what, in the order in which it is read. Whoever refers is read before what is referred to:
 * reactions never stand beyond the log, and whatever an event names was stored before the event.
 */
public enum Part {
    /** How far reactions have come, and what is parked for them; views begin anew. */
    REACTIONS("positions", "deadLetters"),
    /** Checkpoints, the public keys that signed them, and the tiles they stand on: of no larger size than the log. */
    NOTARY("notary-checkpoints", "notary-keys", "notary-tiles"),
    LOG("commits"),
    /** The keys of parties and documents, wrapped by the master key: without it, noise; beside it, everybody. */
    WRAPPED_KEYS("vault_keys"),
    VAULT("vault_parties", "vault_documents"),
    ACCOUNTS("accounts"),
    /** Who revealed, repeated and operated what. */
    RECORDS("reveals", "requestClaims", "operations");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> collections;

    Part(String... collections) {
        this.collections = List.of(collections);
    }

    /** The collections it holds, in the order in which they are read. */
    public List<String> collections() {
        return collections;
    }

    /** Whether a copy of it lies in a place of its own. */
    public boolean isApart() {
        return this == WRAPPED_KEYS;
    }

    /**
     * Whether an interrupted backup goes on with what it has of it. Keys that were destroyed meanwhile, accounts that
     * were closed and the records of both must not come back by an old copy, so these are copied anew.
     */
    public boolean isGoneOnWith() {
        return this == REACTIONS || this == NOTARY || this == LOG || this == VAULT;
    }

    /** What it is called where people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String file() {
        return label() + ".lunzhi";
    }
}
