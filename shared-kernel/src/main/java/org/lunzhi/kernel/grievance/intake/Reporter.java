package org.lunzhi.kernel.grievance.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/**
 * Who brought a matter and how they want to be treated; a group names at most five representatives.
 *
 * @param villages where the sides of the matter live, as far as it was said; never who lives in which
 * @param token what is kept of the secret on the receipt; absent where nobody was there to take a receipt
 */
public record Reporter(
        @Nullable PartyRef complainant,
        List<PartyRef> representatives,
        boolean anonymous,
        boolean confidential,
        boolean noReply,
        List<UnitId> villages,
        @Nullable TokenHash token) {

    public Reporter {
        representatives = representatives == null ? List.of() : List.copyOf(representatives);
        villages = villages == null ? List.of() : List.copyOf(villages);
    }

    /** Somebody of whom it was not said where they live, and who took no receipt. */
    public Reporter(
            @Nullable PartyRef complainant,
            List<PartyRef> representatives,
            boolean anonymous,
            boolean confidential,
            boolean noReply) {
        this(complainant, representatives, anonymous, confidential, noReply, List.of(), null);
    }
}
