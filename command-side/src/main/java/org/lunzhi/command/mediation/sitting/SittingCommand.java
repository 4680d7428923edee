package org.lunzhi.command.mediation.sitting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.CancellationReason;
import org.lunzhi.kernel.mediation.conduct.InviteeKind;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask of a case at the table and beside it. */
sealed interface SittingCommand extends MediationCommand {

    record AskPublicity(MediationId mediationId, PartyRef party, Publicity publicity) implements SittingCommand {}

    record ProposeInvitee(MediationId mediationId, PartyRef invitee, InviteeKind kind) implements SittingCommand {}

    record AnswerInvitee(MediationId mediationId, PartyRef invitee, PartyRef party, boolean agreed)
            implements SittingCommand {}

    /** Arranges a sitting; the parties in {@code waiving} agreed to a shorter notice. */
    record ScheduleSession(
            MediationId mediationId,
            SessionId session,
            Instant startsAt,
            UnitId unit,
            @Nullable PlaceCode place,
            Publicity publicity,
            List<PartyRef> informed,
            List<PartyRef> waiving)
            implements SittingCommand {}

    record RemindOfSession(MediationId mediationId, DeadlineId deadline) implements SittingCommand {}

    record CancelSession(MediationId mediationId, SessionId session, CancellationReason reason)
            implements SittingCommand {}

    record HoldSession(
            MediationId mediationId,
            SessionId session,
            List<PartyRef> present,
            List<MediatorId> mediators,
            List<PartyRef> invitees,
            @Nullable OfficerId recorder,
            DocumentRef minutes,
            Instant endedAt,
            When when)
            implements SittingCommand {}

    record RecordCaucus(
            MediationId mediationId, PartyRef party, List<MediatorId> mediators, DocumentRef confidential, When when)
            implements SittingCommand {}

    record RecordInquiry(MediationId mediationId, MediatorId mediator, DocumentRef findings, When when)
            implements SittingCommand {}

    record MakeProposal(MediationId mediationId, MediatorId mediator, DocumentRef proposal) implements SittingCommand {}
}
