package org.lunzhi.kernel.agreement;

import java.time.Instant;

/** Everything that can happen to a settlement agreement, in the families of its phases. */
public sealed interface AgreementEvent
        permits SigningEvent, PerformanceEvent, AmendmentEvent, ConfirmationEvent, CorrectionEvent, ProtectionEvent {

    AgreementId agreementId();

    /** When it happened, which may be before it was recorded. */
    Instant occurredAt();
}
