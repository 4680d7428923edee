package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.mediation.conduct.ReplacementReason;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.terms.RightsNoticeVersion;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** How mediators are chosen and accepted, and the parties told of their rights. */
public sealed interface PreparationEvent extends MediationEvent {

    /** Mediators were named for the case. */
    @Revision("1")
    record MediatorsAssigned(
            MediationId mediationId,
            List<AssignedMediator> mediators,
            SelectedBy selectedBy,
            long readAt,
            Instant occurredAt)
            implements PreparationEvent {
        public MediatorsAssigned {
            mediators = mediators == null ? List.of() : List.copyOf(mediators);
        }
    }

    /** A mediator disclosed, or the register showed, a relation that may touch fairness. */
    @Revision("1")
    record ConflictDisclosed(
            MediationId mediationId,
            MediatorId mediator,
            ConflictKind kind,
            @Nullable DocumentRef disclosure,
            Instant occurredAt)
            implements PreparationEvent {}

    /** A party keeps a mediator in spite of what was disclosed. */
    @Revision("1")
    record ConflictAccepted(MediationId mediationId, MediatorId mediator, PartyRef party, Instant occurredAt)
            implements PreparationEvent {}

    /** A party accepted the mediators. */
    @Revision("1")
    record MediatorsAccepted(MediationId mediationId, PartyRef party, Instant occurredAt) implements PreparationEvent {}

    /** A party asked that a mediator step aside. */
    @Revision("1")
    record RecusalRequested(
            MediationId mediationId,
            PartyRef party,
            MediatorId mediator,
            ConflictKind ground,
            @Nullable DocumentRef reason,
            Instant occurredAt)
            implements PreparationEvent {}

    /** It was decided whether a mediator steps aside. */
    @Revision("1")
    record RecusalDecided(
            MediationId mediationId,
            MediatorId mediator,
            boolean granted,
            RecusalBasis basis,
            @Nullable DocumentRef grounds,
            Instant occurredAt)
            implements PreparationEvent {}

    /** Another mediator took over; earlier sittings stay valid and the parties were told. */
    @Revision("1")
    record MediatorReplaced(
            MediationId mediationId,
            MediatorId replaced,
            AssignedMediator successor,
            ReplacementReason reason,
            List<PartyRef> told,
            long readAt,
            Instant occurredAt)
            implements PreparationEvent {
        public MediatorReplaced {
            told = told == null ? List.of() : List.copyOf(told);
        }
    }

    /** A party acknowledged the notice of rights and duties. */
    @Revision("1")
    record RightsNoticeAcknowledged(
            MediationId mediationId,
            PartyRef party,
            RightsNoticeVersion version,
            Manner manner,
            DocumentRef notice,
            Instant occurredAt)
            implements PreparationEvent {}

    /** Every party consented and was told of their rights, and the mediators stand: sittings may begin. */
    @Revision("1")
    record CaseBecameReady(MediationId mediationId, Instant occurredAt) implements PreparationEvent {}
}
