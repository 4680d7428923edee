package org.lunzhi.query.mediation;

import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.CourseEvent.MediationResumed;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.NotReachedRecorded;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.OpeningEvent.FileNumberAssigned;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.MatterCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.query.support.Fold;

/** How a mediation's standing follows from its events. */
final class StandingFold {

    private static final Fold<MediationStanding> FOLD = record(ending(course(opening(new Fold<>()))));

    private StandingFold() {}

    static MediationStanding apply(MediationStanding standing, Object event) {
        return FOLD.apply(standing, event);
    }

    private static Fold<MediationStanding> opening(Fold<MediationStanding> fold) {
        return fold.on(PartyRefused.class, (standing, event) -> standing.at(MediationStage.REFUSED))
                .on(MediationDeclined.class, (standing, event) -> standing.at(MediationStage.DECLINED))
                .on(
                        MediationAccepted.class,
                        (standing, event) ->
                                standing.at(MediationStage.ACCEPTED).under(event.policy()))
                .on(FileNumberAssigned.class, (standing, event) -> standing.numbered(event.fileNumber()));
    }

    private static Fold<MediationStanding> course(Fold<MediationStanding> fold) {
        return fold.on(
                        CaseBecameReady.class,
                        (standing, event) ->
                                standing.at(standing.sat() ? MediationStage.SITTING : MediationStage.READY))
                .on(SessionHeld.class, (standing, event) -> standing.at(MediationStage.SITTING))
                .on(CaucusHeld.class, (standing, event) -> standing.at(MediationStage.SITTING))
                .on(PartyChanged.class, (standing, event) -> unready(standing))
                .on(MediationSuspended.class, (standing, event) -> standing.suspended(true))
                .on(MediationResumed.class, (standing, event) -> standing.suspended(false));
    }

    private static Fold<MediationStanding> ending(Fold<MediationStanding> fold) {
        return fold.on(AgreementReached.class, (standing, event) -> standing.at(MediationStage.AGREED))
                .on(AgreementFellThrough.class, (standing, event) -> standing.at(MediationStage.SITTING))
                .on(AgreementTookEffect.class, (standing, event) -> standing.at(MediationStage.EFFECTIVE))
                .on(NotReachedRecorded.class, (standing, event) -> standing.at(MediationStage.NOT_REACHED))
                .on(PartyWithdrew.class, (standing, event) -> standing.at(MediationStage.LEFT))
                .on(MediationTerminated.class, (standing, event) -> standing.at(MediationStage.TERMINATED))
                .on(CaseConcluded.class, (standing, event) -> standing.at(MediationStage.CONCLUDED))
                .on(CaseArchived.class, (standing, event) -> standing.at(MediationStage.ARCHIVED));
    }

    private static Fold<MediationStanding> record(Fold<MediationStanding> fold) {
        return fold.on(MatterCorrected.class, (standing, event) -> standing.about(event.matter()))
                .on(AccessRestricted.class, (standing, event) -> standing.keptFrom(stricter(standing, event)));
    }

    /** A new party must consent and be told of their rights before anybody sits down again. */
    private static MediationStanding unready(MediationStanding standing) {
        boolean conducted = standing.stage() == MediationStage.READY || standing.stage() == MediationStage.SITTING;
        return conducted ? standing.at(MediationStage.ACCEPTED) : standing;
    }

    private static Protection stricter(MediationStanding standing, AccessRestricted event) {
        return standing.protection().and(new Protection(event.sealed(), event.excludedUnits()));
    }
}
