package org.lunzhi.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.Track;

/** Everything one can ask of a policy. */
sealed interface PolicyCommand {

    @TargetAggregateIdentifier
    PolicyId policyId();

    record AdoptPolicy(PolicyId policyId, LocalDate effectiveFrom, PolicyBook book) implements PolicyCommand {}

    record ApplyPolicy(PolicyId policyId, UnitId unit, List<Track> tracks, LocalDate from) implements PolicyCommand {}
}
