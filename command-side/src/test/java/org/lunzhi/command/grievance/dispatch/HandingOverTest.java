package org.lunzhi.command.grievance.dispatch;

import static org.lunzhi.command.grievance.GrievanceStory.closed;
import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.People.SUPERVISOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDOVER_NOT_ACCEPTED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDOVER_TO_ONESELF;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_ANSWERABLE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcceptHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferFromRota;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseHandover;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverTest {

    private static final HandoverOffered OFFERED = new HandoverOffered(
            ID,
            GrievanceSamples.CLERK,
            COORDINATOR.officer(),
            HandoverReason.END_OF_SHIFT,
            null,
            List.of(),
            at("2026-02-13T10:00"));
    private static final OfferHandover OFFER =
            new OfferHandover(ID, COORDINATOR.officer(), HandoverReason.END_OF_SHIFT, null);
    private static final HandOverHandling FROM_THE_ROSTER = new HandOverHandling(
            ID, GrievanceSamples.CLERK, COORDINATOR.officer(), COORDINATOR.unit(), HandoverReason.END_OF_SHIFT);

    private static final OfferHandover OFFER_ELSEWHERE =
            new OfferHandover(ID, OfficerId.of("officer-next"), HandoverReason.ABSENCE, null);
    private static final HandoverOffered FROM_THE_ROTA = new HandoverOffered(
            ID,
            GrievanceSamples.CLERK,
            COORDINATOR.officer(),
            HandoverReason.ROTA,
            null,
            List.of(deadline(DeadlineKind.HANDOVER_ACCEPTANCE, 1, "2026-02-14")),
            at("2026-02-13T10:00"));

    private static HandlingHandedOver handedOver(String wallClock) {
        return new HandlingHandedOver(
                ID,
                GrievanceSamples.CLERK,
                COORDINATOR.officer(),
                COORDINATOR.unit(),
                HandoverReason.END_OF_SHIFT,
                List.of(),
                at(wallClock));
    }

    @Test
    void is_offered_by_the_first_receiver_who_stays_answerable() {
        inHandling().at("2026-02-13T10:00").allows(OFFER, CLERK);
    }

    @Test
    void is_offered_by_nobody_else_but_a_supervisor() {
        inHandling().refuses(OFFER, HANDLER, NOT_ANSWERABLE);
        inHandling().allows(OFFER, SUPERVISOR);
    }

    @Test
    void goes_to_somebody_else() {
        inHandling()
                .refuses(
                        new OfferHandover(ID, GrievanceSamples.CLERK, HandoverReason.ABSENCE, null),
                        CLERK,
                        HANDOVER_TO_ONESELF);
    }

    @Test
    void takes_effect_when_the_other_accepts() {
        inHandling()
                .and(OFFERED)
                .at("2026-02-13T10:30")
                .when(new AcceptHandover(ID), COORDINATOR)
                .expectEvents(handedOver("2026-02-13T10:30"));
    }

    @Test
    void is_accepted_by_nobody_it_was_not_offered_to() {
        inHandling().refuses(new AcceptHandover(ID), COORDINATOR, HANDOVER_NOT_ACCEPTED);
        inHandling().and(OFFERED).refuses(new AcceptHandover(ID), SUPERVISOR, HANDOVER_NOT_ACCEPTED);
    }

    @Test
    void may_be_refused_and_is_then_gone() {
        inHandling().and(OFFERED).allows(new RefuseHandover(ID), COORDINATOR);
        inHandling().refuses(new RefuseHandover(ID), COORDINATOR, HANDOVER_NOT_ACCEPTED);
    }

    @Test
    void accepted_on_the_roster_takes_effect_once() {
        inHandling()
                .at("2026-02-13T10:30")
                .when(FROM_THE_ROSTER, Actor.SYSTEM)
                .expectEvents(handedOver("2026-02-13T10:30"));
        inHandling()
                .and(handedOver("2026-02-13T10:30"))
                .when(FROM_THE_ROSTER, Actor.SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void offered_by_the_rota_leaves_the_first_receiver_answerable_until_it_is_accepted() {
        inHandling()
                .at("2026-02-13T10:00")
                .when(new OfferFromRota(ID, COORDINATOR.officer()), Actor.SYSTEM)
                .expectEvents(FROM_THE_ROTA);
        inHandling().and(FROM_THE_ROTA).allows(OFFER_ELSEWHERE, CLERK);
        inHandling().and(FROM_THE_ROTA).refuses(OFFER_ELSEWHERE, COORDINATOR, NOT_ANSWERABLE);
        inHandling().and(FROM_THE_ROTA).allows(new AcceptHandover(ID), COORDINATOR);
    }

    @Test
    void offered_by_the_rota_twice_or_to_whoever_has_it_or_too_late_is_nothing() {
        OfferFromRota offer = new OfferFromRota(ID, COORDINATOR.officer());
        inHandling().and(FROM_THE_ROTA).when(offer, Actor.SYSTEM).expectNoEvents();
        inHandling()
                .when(new OfferFromRota(ID, GrievanceSamples.CLERK), Actor.SYSTEM)
                .expectNoEvents();
        closed().when(offer, Actor.SYSTEM).expectNoEvents();
        inHandling().refuses(offer, SUPERVISOR, SupportRule.ROLE_MISSING);
    }

    @Test
    void passed_on_over_the_rota_before_it_was_accepted_goes_to_whoever_accepts() {
        OfficerId next = OfficerId.of("officer-next");
        HandOverHandling on =
                new HandOverHandling(ID, COORDINATOR.officer(), next, COORDINATOR.unit(), HandoverReason.END_OF_SHIFT);
        inHandling()
                .and(FROM_THE_ROTA)
                .at("2026-02-13T11:00")
                .when(on, Actor.SYSTEM)
                .expectEvents(new HandlingHandedOver(
                        ID,
                        GrievanceSamples.CLERK,
                        next,
                        COORDINATOR.unit(),
                        HandoverReason.END_OF_SHIFT,
                        List.of(DeadlineId.of(ID.value(), DeadlineKind.HANDOVER_ACCEPTANCE, 1)),
                        at("2026-02-13T11:00")));
        inHandling().when(on, Actor.SYSTEM).expectNoEvents();
    }

    @Test
    void of_a_sealed_matter_never_reaches_the_unit_it_is_kept_from() {
        GrievanceSealed sealed =
                new GrievanceSealed(ID, new Protection(true, List.of(COORDINATOR.unit())), at("2026-02-12T09:35"));
        inHandling().and(sealed).when(FROM_THE_ROSTER, Actor.SYSTEM).expectNoEvents();
        GrievanceSealed above = new GrievanceSealed(
                ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER)), at("2026-02-12T09:35"));
        HandOverHandling intoTheHamlet = new HandOverHandling(
                ID,
                GrievanceSamples.CLERK,
                COORDINATOR.officer(),
                UnitId.of("unit-hamlet-yanman"),
                HandoverReason.END_OF_SHIFT);
        inHandling().and(above).when(intoTheHamlet, Actor.SYSTEM).expectNoEvents();
        inHandling().when(intoTheHamlet, Actor.SYSTEM).expectSuccessfulHandlerExecution();
    }
}
