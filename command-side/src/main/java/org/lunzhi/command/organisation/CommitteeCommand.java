package org.lunzhi.command.organisation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.Composition;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitName;

/** Everything one can ask of a mediation committee; {@code from} is the first day on which it shall hold. */
sealed interface CommitteeCommand {

    @TargetAggregateIdentifier
    CommitteeId committeeId();

    record FormCommittee(
            CommitteeId committeeId, BodyType body, UnitName name, UnitId unit, LocalDate from, LocalDate termEnds)
            implements CommitteeCommand {}

    record RecordComposition(CommitteeId committeeId, Composition composition) implements CommitteeCommand {}

    record RenewTerm(CommitteeId committeeId, LocalDate from, LocalDate termEnds) implements CommitteeCommand {}

    record AdoptSeal(CommitteeId committeeId, SealId seal, LocalDate from) implements CommitteeCommand {}

    record WithdrawSeal(CommitteeId committeeId, SealId seal, LocalDate from) implements CommitteeCommand {}

    record DissolveCommittee(CommitteeId committeeId, LocalDate from) implements CommitteeCommand {}
}
