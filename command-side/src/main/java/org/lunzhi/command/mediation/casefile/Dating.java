package org.lunzhi.command.mediation.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.BACKDATING_TOO_FAR;
import static org.lunzhi.command.mediation.casefile.MediationRule.LATE_REASON_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOT_YET_HAPPENED;

import java.time.Clock;
import java.time.Instant;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.UpkeepEvent.LateRecordExplained;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Business time: what is recorded on a later day is bounded by policy and says why. */
final class Dating {

    private Dating() {}

    static Instant of(CaseFacts facts, When when, Clock clock, PolicyBooks books) {
        Instant at = when.instant(clock);
        NOT_YET_HAPPENED.requires(!at.isAfter(clock.instant()), "happenedAt");
        long late = when.daysLate(clock);
        BACKDATING_TOO_FAR.requires(late <= facts.jurisdiction(books).backDatingDays(), "happenedAt");
        LATE_REASON_MISSING.requires(late <= 0 || when.reason() != null, "lateReason");
        if (late > 0 && when.reason() != null) {
            apply(new LateRecordExplained(facts.id(), when.reason(), at, clock.instant()));
        }
        return at;
    }
}
