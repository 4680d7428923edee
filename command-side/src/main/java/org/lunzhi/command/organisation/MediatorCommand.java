package org.lunzhi.command.organisation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateOrigin;
import org.lunzhi.kernel.organisation.MediatorEvent.RemovalGround;
import org.lunzhi.kernel.organisation.MediatorEvent.SuspensionGround;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;

/** Everything one can ask of a mediator's mandate. */
sealed interface MediatorCommand {

    @TargetAggregateIdentifier
    MediatorId mediatorId();

    record GiveMandate(
            OfficerId officer,
            CommitteeId committee,
            MandateOrigin origin,
            boolean adult,
            @Nullable UnitId homeVillage,
            LocalDate from,
            LocalDate lastDay)
            implements MediatorCommand {

        @Override
        @TargetAggregateIdentifier
        public MediatorId mediatorId() {
            return MediatorId.of(committee, officer);
        }
    }

    record RenewMandate(MediatorId mediatorId, LocalDate from, LocalDate lastDay) implements MediatorCommand {}

    record RecordTraining(MediatorId mediatorId, LocalDate lastDay) implements MediatorCommand {}

    record ChangeHomeVillage(MediatorId mediatorId, UnitId homeVillage, LocalDate from) implements MediatorCommand {}

    record SuspendMandate(MediatorId mediatorId, SuspensionGround ground, LocalDate from) implements MediatorCommand {}

    record ResumeMandate(MediatorId mediatorId, LocalDate from) implements MediatorCommand {}

    record LayDownMandate(MediatorId mediatorId, LocalDate lastDay) implements MediatorCommand {}

    record RemoveMediator(MediatorId mediatorId, RemovalGround ground, LocalDate from) implements MediatorCommand {}
}
