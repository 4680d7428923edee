package org.lunzhi.kernel.privacy.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonInvalidOperationException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.NotGenuine;
import org.lunzhi.kernel.privacy.vault.KeyShelf.StoredKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens references; whatever happened to what they point at is an outcome and not an error. */
final class Resolver {

    private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);

    private final KeyShelf keyShelf;
    private final DataKeys keys;
    private final Shelf parties;
    private final Shelf documents;

    Resolver(KeyShelf keyShelf, DataKeys keys, Shelf parties, Shelf documents) {
        this.keyShelf = keyShelf;
        this.keys = keys;
        this.parties = parties;
        this.documents = documents;
    }

    /** Parties in the order asked for, with two queries for all of them. */
    Map<PartyRef, Disclosure<Particulars>> parties(Collection<PartyRef> asked) {
        List<String> items = asked.stream().map(PartyRef::value).toList();
        Map<String, StoredKey> found = keyShelf.of(items);
        Map<String, StoredVersion> current = new HashMap<>();
        parties.of(items).stream()
                .filter(Resolver::mayShow)
                .forEach(version -> current.merge(version.item(), version, Resolver::newer));
        Map<PartyRef, Disclosure<Particulars>> resolved = new LinkedHashMap<>();
        for (PartyRef party : asked) {
            StoredKey key = found.get(party.value());
            StoredVersion version = current.get(party.value());
            resolved.put(party, isRestricted(key) ? restricted() : open(key, version, ContentBytes::particulars));
        }
        return resolved;
    }

    /** A document unless it is restricted. */
    Disclosure<SaltedContent> document(DocumentRef document) {
        StoredKey key = keyShelf.of(document.id().value());
        return isRestricted(key) ? restricted() : genuine(key, document);
    }

    /** A document even if it is restricted, to compare it and not to show it. */
    Disclosure<SaltedContent> evenRestricted(DocumentRef document) {
        return genuine(keyShelf.of(document.id().value()), document);
    }

    private Disclosure<SaltedContent> genuine(@Nullable StoredKey key, DocumentRef document) {
        String place = StoredVersion.place(document.id().value(), document.version());
        Disclosure<SaltedContent> opened = open(key, documents.at(place), SaltedContent::opened);
        boolean isOther = opened.shown()
                .filter(content -> !content.commitment().equals(document.commitment()))
                .isPresent();
        return isOther ? damaged(place, "it is not what the log committed to") : opened;
    }

    private <T> Disclosure<T> open(@Nullable StoredKey key, @Nullable StoredVersion stored, Function<byte[], T> read) {
        if (key != null && key.isDestroyed()) {
            return new Disclosure.Erased<>();
        }
        if (key == null || stored == null) {
            return new Disclosure.Unknown<>();
        }
        try {
            byte[] plain = keys.open(key).open(stored.sealed().getData(), stored.place());
            return new Disclosure.Shown<>(read.apply(plain));
        } catch (NotGenuine e) {
            return damaged(stored.place(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | BsonInvalidOperationException e) {
            // Genuine, but not understood: a newer release wrote it. The exception's text might quote it.
            return damaged(stored.place(), "written by a newer release");
        }
    }

    /** A correction shows once claimed; the first version at once, so that a clerk sees what was just written. */
    private static boolean mayShow(StoredVersion version) {
        return version.isClaimed() || version.version() == 1;
    }

    private static StoredVersion newer(StoredVersion one, StoredVersion other) {
        return one.version() > other.version() ? one : other;
    }

    private static boolean isRestricted(@Nullable StoredKey key) {
        return key != null && key.restricted() && !key.isDestroyed();
    }

    private static <T> Disclosure<T> restricted() {
        return new Disclosure.Restricted<>();
    }

    private static <T> Disclosure<T> damaged(String place, String reason) {
        LOG.error("the vault cannot show {}: {}", place, reason);
        return new Disclosure.Damaged<>();
    }
}
