package org.lunzhi.command.grievance.dispatch;

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

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcceptHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseHandover;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.handling.HandoverReason;

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
}
