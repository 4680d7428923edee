package org.lunzhi.kernel.grievance.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.PartyRef;

/** Who brought a matter and how they want to be treated; a group names at most five representatives. */
public record Reporter(
        @Nullable PartyRef complainant,
        List<PartyRef> representatives,
        boolean anonymous,
        boolean confidential,
        boolean noReply) {

    public Reporter {
        representatives = representatives == null ? List.of() : List.copyOf(representatives);
    }
}
