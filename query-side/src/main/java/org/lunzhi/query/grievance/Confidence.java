package org.lunzhi.query.grievance;

import java.util.Optional;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.query.support.dossier.Sight;

/**
 * What one reader may see of a case, decided by the file as it stands today: what was sealed or asked for in confidence
 * since is not open to those who might have read it then.
 */
record Confidence(Reader reader, CaseFile present) {

    /** Whether the case exists for the reader. */
    boolean admits() {
        return !reader.isBarredBy(present.standing().protection().excludedUnits());
    }

    /** Everything, where the case exists for the reader: a file holds references, and no name is looked up here. */
    Optional<Sight<CaseFile>> sight() {
        return admits() ? Optional.of(file -> file) : Optional.empty();
    }

    /** Who asked for confidentiality stays unknown to the units that handle the matter (Jinan 12345 art. 32). */
    boolean withholdsPersons() {
        CaseStanding standing = present.standing();
        boolean receiving = reader.actor().unit().equals(standing.charge().receivingUnit());
        return standing.confidential()
                && !receiving
                && !reader.actor().holdsAny(Role.COORDINATOR, Role.FOLLOW_UP_OFFICER, Role.PRIVACY_OFFICER);
    }
}
