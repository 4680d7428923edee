package org.lunzhi.kernel.agreement;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.organisation.UnitId;

/** From whom an agreement is kept, beyond those from whom it was kept when it was drawn up. */
public sealed interface ProtectionEvent extends AgreementEvent {

    /** Units that must not see the agreement were added, or it was sealed, because its case was. */
    @Revision("1")
    record AgreementAccessRestricted(
            AgreementId agreementId, List<UnitId> excludedUnits, boolean sealed, Instant occurredAt)
            implements ProtectionEvent {
        public AgreementAccessRestricted {
            excludedUnits = excludedUnits == null ? List.of() : List.copyOf(excludedUnits);
        }
    }
}
