package org.lunzhi.query.mediation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.PerformanceNoted;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorReplaced;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorsAssigned;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.SittingEvent.SessionCancelled;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionScheduled;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.query.mediation.MediationFile.Accord;
import org.lunzhi.query.mediation.MediationFile.Sitting;
import org.lunzhi.query.support.Fold;

/** How a mediation file follows from its case's events; the live view and every look into the past share it. */
final class MediationFold {

    private static final Fold<MediationFile> FOLD = accord(sittings(mediators(new Fold<>())));

    private MediationFold() {}

    /** The file after the event; the proposal opens it. */
    static MediationFile apply(@Nullable MediationFile before, DomainEventMessage<?> message) {
        MediationEvent event = (MediationEvent) message.getPayload();
        MediationFile file = before == null ? opened((MediationProposed) event) : changed(before, event);
        return file.holding(file.dossier().after(message, event.occurredAt()));
    }

    private static MediationFile opened(MediationProposed event) {
        return MediationFile.opened(MediationStanding.begin(event), event.parties());
    }

    private static MediationFile changed(MediationFile file, MediationEvent event) {
        MediationFile standing =
                file.with(StandingFold.apply(file.standing(), event)).between(SidesFold.apply(file.sides(), event));
        return FOLD.apply(standing, event);
    }

    private static Fold<MediationFile> mediators(Fold<MediationFile> fold) {
        return fold.on(MediatorsAssigned.class, (file, event) -> file.ledBy(event.mediators()))
                .on(
                        RecusalDecided.class,
                        (file, event) ->
                                event.granted() ? file.ledBy(without(file.mediators(), event.mediator())) : file)
                .on(MediatorReplaced.class, (file, event) -> {
                    List<AssignedMediator> all = new ArrayList<>(without(file.mediators(), event.replaced()));
                    all.add(event.successor());
                    return file.ledBy(all);
                });
    }

    private static Fold<MediationFile> sittings(Fold<MediationFile> fold) {
        return fold.on(SessionScheduled.class, (file, event) -> {
                    List<Sitting> all = new ArrayList<>(file.sittings());
                    all.add(new Sitting(
                            event.session(), event.startsAt(), event.unit(), Sitting.State.SCHEDULED, null));
                    return file.sitting(all);
                })
                .on(
                        SessionCancelled.class,
                        (file, event) -> file.changing(
                                event.session(),
                                sitting -> new Sitting(
                                        sitting.session(),
                                        sitting.startsAt(),
                                        sitting.unit(),
                                        Sitting.State.CANCELLED,
                                        null)))
                .on(
                        SessionHeld.class,
                        (file, event) -> file.changing(
                                event.session(),
                                sitting -> new Sitting(
                                        sitting.session(),
                                        event.occurredAt(),
                                        sitting.unit(),
                                        Sitting.State.HELD,
                                        event.endedAt())));
    }

    private static Fold<MediationFile> accord(Fold<MediationFile> fold) {
        return fold.on(
                        AgreementReached.class,
                        (file, event) -> file.agreed(new Accord(
                                event.agreementId(), event.form(), event.scope(), Accord.Force.REACHED, null, null)))
                .on(
                        AgreementTookEffect.class,
                        (file, event) -> file.agreed(Accords.effective(file.accord(), event.effectiveAt())))
                .on(AgreementFellThrough.class, (file, event) -> file.agreed(Accords.fallenThrough(file.accord())))
                .on(PerformanceNoted.class, (file, event) -> file.agreed(Accords.faring(file.accord(), event.state())));
    }

    private static List<AssignedMediator> without(List<AssignedMediator> mediators, MediatorId leaving) {
        return mediators.stream()
                .filter(mediator -> !mediator.mediator().equals(leaving))
                .toList();
    }
}
