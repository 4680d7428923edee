package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.GUARDIAN_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.PARTY_COUNT_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.REPRESENTATIVES_EXCEEDED;
import static org.lunzhi.command.mediation.casefile.MediationRule.REPRESENTATIVE_MISSING;

import java.util.List;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;

/** Who may stand on the sides of a dispute, and who must act for them. */
public final class PartyList {

    /** Petition regulation art. 20 and Ningbo regulation art. 20. */
    private static final int MOST_REPRESENTATIVES = 5;

    private PartyList() {}

    /** At least two different parties, on two sides, each able to act. */
    public static void check(List<Party> parties) {
        long different = parties.stream().map(Party::ref).distinct().count();
        boolean twoSides = has(parties, PartyRole.APPLICANT) && has(parties, PartyRole.RESPONDENT);
        PARTY_COUNT_INVALID.requires(different >= 2 && different == parties.size() && twoSides, "parties");
        parties.forEach(PartyList::checkActing);
    }

    /** A side of many through one to five representatives, a ward through a guardian. */
    public static void checkActing(Party party) {
        int representatives = party.representatives().size();
        REPRESENTATIVES_EXCEEDED.requires(representatives <= MOST_REPRESENTATIVES, "representatives");
        REPRESENTATIVE_MISSING.requires(party.kind() != PartyKind.GROUP || representatives > 0, "representatives");
        GUARDIAN_MISSING.requires(party.kind() != PartyKind.WARD || party.guardian() != null, "guardian");
    }

    private static boolean has(List<Party> parties, PartyRole role) {
        return parties.stream().anyMatch(party -> party.role() == role);
    }
}
