package org.lunzhi.kernel.mediation.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.PartyRef;

/**
 * One side of a dispute.
 *
 * @param representatives who acts for a group, at most five
 * @param guardian who acts for a ward
 * @param village the village the party is or belongs to, as far as the choice of mediators depends on it
 */
public record Party(
        PartyRef ref,
        PartyRole role,
        PartyKind kind,
        List<PartyRef> representatives,
        @Nullable PartyRef guardian,
        @Nullable UnitId village) {

    public Party {
        representatives = representatives == null ? List.of() : List.copyOf(representatives);
    }
}
