package org.lunzhi.kernel.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;

/** Everything that can happen to a mediator's mandate; {@code from} is the first and {@code lastDay} the last day. */
public sealed interface MediatorEvent extends OrganisationEvent {

    MediatorId mediatorId();

    /** A person was elected or appointed as a mediator of a committee. */
    @Revision("1")
    record MandateGiven(
            MediatorId mediatorId,
            OfficerId officer,
            CommitteeId committee,
            MandateOrigin origin,
            @Nullable UnitId homeVillage,
            LocalDate from,
            LocalDate lastDay,
            long seenPosition,
            Instant occurredAt)
            implements MediatorEvent {}

    /** The mandate was given for another term. */
    @Revision("1")
    record MandateRenewed(MediatorId mediatorId, LocalDate from, LocalDate lastDay, Instant occurredAt)
            implements MediatorEvent {}

    /** The mediator completed the training that is asked for, good until a day. */
    @Revision("1")
    record TrainingCompleted(MediatorId mediatorId, LocalDate lastDay, Instant occurredAt) implements MediatorEvent {}

    /** The mediator moved: another village is home from a day on. */
    @Revision("1")
    record HomeVillageChanged(MediatorId mediatorId, UnitId homeVillage, LocalDate from, Instant occurredAt)
            implements MediatorEvent {}

    /** The mandate rests from a day on. */
    @Revision("1")
    record MandateSuspended(MediatorId mediatorId, SuspensionGround ground, LocalDate from, Instant occurredAt)
            implements MediatorEvent {}

    /** The mandate no longer rests from a day on. */
    @Revision("1")
    record MandateResumed(MediatorId mediatorId, LocalDate from, Instant occurredAt) implements MediatorEvent {}

    /** The mandate ended before its term: the mediator stepped down. */
    @Revision("1")
    record MandateLaidDown(MediatorId mediatorId, LocalDate lastDay, Instant occurredAt) implements MediatorEvent {}

    /** The committee or the electing body removed the mediator for serious misconduct (art. 15). */
    @Revision("1")
    record MediatorRemoved(MediatorId mediatorId, RemovalGround ground, LocalDate from, Instant occurredAt)
            implements MediatorEvent {}

    /** How a mediator came into office (art. 9 and 13). */
    enum MandateOrigin {
        /** 推选产生. */
        ELECTED,
        /** 聘任. */
        APPOINTED
    }

    /** Why a mandate rests. */
    enum SuspensionGround {
        /** 举报核查期间. */
        CONDUCT_UNDER_INQUIRY,
        /** 本人申请. */
        OWN_REQUEST,
        /** 培训未合格. */
        TRAINING_OUTSTANDING
    }

    /** The four kinds of misconduct of art. 15. */
    enum RemovalGround {
        /** 偏袒一方当事人. */
        FAVOURED_A_SIDE,
        /** 侮辱当事人. */
        INSULTED_A_PARTY,
        /** 索取、收受财物或者牟取其他不正当利益. */
        TOOK_A_BENEFIT,
        /** 泄露当事人的个人隐私、商业秘密. */
        LEAKED_A_SECRET
    }
}
