package org.lunzhi.query.receipt;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.query.receipt.ProvenReceipt.Kind;

/**
 * What of the first event of a matter or an order stands on its receipt.
 *
 * @param code as it is printed
 * @param at when it was brought or ordered
 * @param token what is kept of the secret on the receipt; none if it came without
 */
record Intake(Kind kind, String code, Instant at, @Nullable TokenHash token) {

    /** What the event tells, if it is one with which something begins that has a receipt. */
    static Optional<Intake> of(Object first) {
        if (first instanceof GrievanceRegistered registered) {
            String code = ReceiptCode.of(registered.grievanceId()).toString();
            return Optional.of(new Intake(
                    Kind.GRIEVANCE,
                    code,
                    registered.receipt().receivedAt(),
                    registered.reporter().token()));
        }
        if (first instanceof OrderPlaced placed) {
            String code = placed.trackingCode().value();
            return Optional.of(new Intake(
                    Kind.ORDER, code, placed.occurredAt(), placed.requester().token()));
        }
        if (first instanceof MediationProposed proposed) {
            String code = ReceiptCode.of(proposed.mediationId()).toString();
            return Optional.of(new Intake(Kind.MEDIATION, code, proposed.occurredAt(), proposed.receipt()));
        }
        return Optional.empty();
    }

    boolean isOpenedBy(String secret) {
        return Objects.equals(token, TokenHash.ofSecret(secret));
    }
}
