package org.lunzhi.kernel.mediation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.mediation.conduct.CancellationReason;
import org.lunzhi.kernel.mediation.conduct.InviteeKind;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** What happens at the table and beside it. */
public sealed interface SittingEvent extends MediationEvent {

    /** A party asked that the sittings be public or not. */
    @Revision("1")
    record PublicityAsked(MediationId mediationId, PartyRef party, Publicity publicity, Instant occurredAt)
            implements SittingEvent {}

    /** Somebody was suggested as a helper at the table. */
    @Revision("1")
    record InviteeProposed(MediationId mediationId, PartyRef invitee, InviteeKind kind, Instant occurredAt)
            implements SittingEvent {}

    /** A party agreed to, or spoke against, a suggested helper. */
    @Revision("1")
    record InviteeAnswered(
            MediationId mediationId, PartyRef invitee, PartyRef party, boolean agreed, Instant occurredAt)
            implements SittingEvent {}

    /** A sitting was arranged and the parties were told. */
    @Revision("1")
    record SessionScheduled(
            MediationId mediationId,
            SessionId session,
            Instant startsAt,
            UnitId unit,
            @Nullable PlaceCode place,
            Publicity publicity,
            List<PartyRef> informed,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements SittingEvent, SetsDeadlines {
        public SessionScheduled {
            informed = informed == null ? List.of() : List.copyOf(informed);
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** Those who take part in a sitting were reminded of it. */
    @Revision("1")
    record SessionReminded(MediationId mediationId, SessionId session, Instant occurredAt) implements SittingEvent {}

    /** An arranged sitting was called off. */
    @Revision("1")
    record SessionCancelled(
            MediationId mediationId,
            SessionId session,
            CancellationReason reason,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements SittingEvent, EndsDeadlines {
        public SessionCancelled {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** A sitting was held and recorded. */
    @Revision("1")
    record SessionHeld(
            MediationId mediationId,
            SessionId session,
            Instant endedAt,
            List<PartyRef> present,
            List<MediatorId> mediators,
            List<PartyRef> invitees,
            OfficerId recorder,
            DocumentRef minutes,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements SittingEvent, EndsDeadlines {
        public SessionHeld {
            present = present == null ? List.of() : List.copyOf(present);
            mediators = mediators == null ? List.of() : List.copyOf(mediators);
            invitees = invitees == null ? List.of() : List.copyOf(invitees);
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** A mediator spoke with one side alone, in confidence. */
    @Revision("1")
    record CaucusHeld(
            MediationId mediationId,
            PartyRef party,
            List<MediatorId> mediators,
            DocumentRef confidential,
            Instant occurredAt)
            implements SittingEvent {
        public CaucusHeld {
            mediators = mediators == null ? List.of() : List.copyOf(mediators);
        }
    }

    /** A mediator looked into the facts. */
    @Revision("1")
    record InquiryMade(MediationId mediationId, MediatorId mediator, DocumentRef findings, Instant occurredAt)
            implements SittingEvent {}

    /** A mediator suggested a solution; it binds nobody. */
    @Revision("1")
    record ProposalMade(MediationId mediationId, MediatorId mediator, DocumentRef proposal, Instant occurredAt)
            implements SittingEvent {}
}
