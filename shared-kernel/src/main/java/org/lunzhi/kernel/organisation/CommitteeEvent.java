package org.lunzhi.kernel.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a people's mediation committee. */
public sealed interface CommitteeEvent extends OrganisationEvent {

    CommitteeId committeeId();

    /** A mediation committee was formed for a unit, with a term of office. */
    @Revision("1")
    record CommitteeFormed(
            CommitteeId committeeId,
            BodyType body,
            UnitName name,
            UnitId unit,
            LocalDate from,
            LocalDate termEnds,
            long seenPosition,
            Instant occurredAt)
            implements CommitteeEvent {}

    /**
     * The composition of the committee was recorded, with what deviates from art. 8; deviations warn, they do not
     * bar.
     */
    @Revision("1")
    record CompositionRecorded(
            CommitteeId committeeId, Composition composition, List<CompositionWarning> warnings, Instant occurredAt)
            implements CommitteeEvent {

        public CompositionRecorded {
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }

    /** A new term of office began after an election. */
    @Revision("1")
    record TermRenewed(CommitteeId committeeId, LocalDate from, LocalDate termEnds, Instant occurredAt)
            implements CommitteeEvent {}

    /** The committee uses a seal from a day on. */
    @Revision("1")
    record SealAdopted(CommitteeId committeeId, SealId seal, LocalDate from, Instant occurredAt)
            implements CommitteeEvent {}

    /** A seal of the committee is void from a day on: worn, lost or replaced. */
    @Revision("1")
    record SealWithdrawn(CommitteeId committeeId, SealId seal, LocalDate from, Instant occurredAt)
            implements CommitteeEvent {}

    /** The committee no longer exists from a day on. */
    @Revision("1")
    record CommitteeDissolved(CommitteeId committeeId, LocalDate from, Instant occurredAt) implements CommitteeEvent {}

    /** How many sit on a committee, counted; the persons are mandates. */
    record Composition(int members, int chairs, int women, boolean severalPeoples, int minorityMembers) {}

    /** In what a committee deviates from the composition the law asks for (art. 8). */
    enum CompositionWarning {
        /** 委员应为三至九人. */
        MEMBERS_NOT_THREE_TO_NINE,
        /** 应设主任一人. */
        NOT_ONE_CHAIR,
        /** 应当有妇女成员. */
        NO_WOMAN,
        /** 多民族居住的地区应当有人数较少民族的成员. */
        NO_MINORITY_MEMBER
    }
}
