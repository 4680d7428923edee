package org.lunzhi.query.grievance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.MaskedParticulars;
import org.lunzhi.kernel.privacy.vault.Disclosure;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.lunzhi.query.grievance.ShownCaseFile.Person;
import org.lunzhi.query.support.Versioned;

/** Resolves what a case file refers to, as far as the reader may see it. */
class ShownCaseFiles {

    private final Vault vault;

    ShownCaseFiles(Vault vault) {
        this.vault = vault;
    }

    ShownCaseFile to(Reader reader, Versioned<CaseFile> found) {
        CaseFile file = found.view();
        return new ShownCaseFile(
                found.version(), file, isWithheld(reader, file) ? withheld(file) : masked(file.parties()));
    }

    /** Who asked for confidentiality stays unknown to the units that handle the matter (Jinan 12345 art. 32). */
    private static boolean isWithheld(Reader reader, CaseFile file) {
        boolean receiving =
                reader.actor().unit().equals(file.standing().charge().receivingUnit());
        return file.standing().confidential()
                && !receiving
                && !reader.actor().holdsAny(Role.COORDINATOR, Role.FOLLOW_UP_OFFICER, Role.PRIVACY_OFFICER);
    }

    private static List<Person> withheld(CaseFile file) {
        return file.parties().stream()
                .map(party -> new Person(party, "WITHHELD", null))
                .toList();
    }

    private List<Person> masked(List<PartyRef> parties) {
        Map<PartyRef, Disclosure<MaskedParticulars>> persons = vault.masked(parties);
        return parties.stream()
                .map(party -> person(party, persons.getOrDefault(party, new Disclosure.Unknown<>())))
                .toList();
    }

    private static Person person(PartyRef party, Disclosure<MaskedParticulars> disclosure) {
        String state = disclosure.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        return new Person(party, state, disclosure.shown().orElse(null));
    }
}
