package org.lunzhi.kernel.agreement.terms;

import java.util.List;
import org.lunzhi.kernel.privacy.DocumentRef;

/**
 * What was agreed: the paper (or the record of an oral agreement), the obligations and the checks made beforehand.
 *
 * @param identityRelation whether it touches marriage, parentage or adoption
 * @param ownership whether it determines who owns land, a house or an intellectual right
 * @param writtenAsked whether a party asked for the written form
 */
public record Terms(
        DocumentRef paper,
        List<Obligation> obligations,
        List<LegalityPoint> legality,
        List<FreeWill> freeWill,
        boolean identityRelation,
        boolean ownership,
        boolean writtenAsked) {

    public Terms {
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
        legality = legality == null ? List.of() : List.copyOf(legality);
        freeWill = freeWill == null ? List.of() : List.copyOf(freeWill);
    }

    /** Whether something remains to be performed after the agreement is made. */
    public boolean deferred() {
        return obligations.stream().anyMatch(Obligation::deferred);
    }
}
