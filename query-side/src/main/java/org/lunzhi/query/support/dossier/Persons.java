package org.lunzhi.query.support.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.MaskedParticulars;
import org.lunzhi.kernel.privacy.vault.Disclosure;
import org.lunzhi.kernel.privacy.vault.Vault;

/** Resolves the persons that a file names, masked. */
public final class Persons {

    private final Vault vault;

    public Persons(Vault vault) {
        this.vault = vault;
    }

    /**
     * A person of a matter.
     *
     * @param state SHOWN, RESTRICTED, ERASED, UNKNOWN or DAMAGED; WITHHELD where the person asked for confidentiality
     * @param particulars masked; absent unless shown
     */
    public record Person(
            PartyRef party, String state, @Nullable MaskedParticulars particulars) {}

    /** The persons in the order given. */
    public List<Person> masked(List<PartyRef> parties) {
        Map<PartyRef, Disclosure<MaskedParticulars>> persons = vault.masked(parties);
        return parties.stream()
                .map(party -> person(party, persons.getOrDefault(party, new Disclosure.Unknown<>())))
                .toList();
    }

    /** The persons without a word of who they are. */
    public static List<Person> withheld(List<PartyRef> parties) {
        return parties.stream()
                .map(party -> new Person(party, "WITHHELD", null))
                .toList();
    }

    private static Person person(PartyRef party, Disclosure<MaskedParticulars> disclosure) {
        String state = disclosure.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        return new Person(party, state, disclosure.shown().orElse(null));
    }
}
