package org.lunzhi.query.roster;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.PlanningEvent.RosterProposed;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RosterReturned;
import org.lunzhi.kernel.roster.PlanningEvent.RosterRevised;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceReported;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefAppointed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftWentUnstood;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.query.roster.RosterFile.Shift;
import org.lunzhi.query.roster.RosterFile.State;
import org.lunzhi.query.roster.RosterFile.Step;
import org.lunzhi.query.support.Fold;

/** How a roster's file follows from its events; the live view and every look into the past share it. */
final class RosterFold {

    private static final Fold<RosterFile> FOLD = shifts(planning(new Fold<>()));

    private RosterFold() {}

    /** The file after the event; the draft opens it. */
    static RosterFile apply(@Nullable RosterFile before, DomainEventMessage<?> message) {
        Object event = message.getPayload();
        return before == null ? RosterFile.drafted((RosterDrafted) event) : FOLD.apply(before, event);
    }

    private static Fold<RosterFile> planning(Fold<RosterFile> fold) {
        return fold.on(ShiftPlanned.class, (file, event) -> file.planning(planned(event)))
                .on(RosterProposed.class, (file, event) -> file.at(State.PROPOSED))
                .on(RosterReturned.class, (file, event) -> file.at(State.DRAFT))
                .on(RosterPublished.class, (file, event) -> file.published(event.phone(), event.occurredAt()))
                .on(RosterRevised.class, (file, event) -> file.revised(event.version()))
                .on(RosterEnteredIntoForce.class, (file, event) -> file.at(State.IN_FORCE))
                .on(RosterEnded.class, (file, event) -> file.at(State.ENDED))
                .on(CaseAssignedFromRota.class, RosterFile::giving);
    }

    private static Fold<RosterFile> shifts(Fold<RosterFile> fold) {
        return fold.on(ShiftCancelled.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ShiftConfirmed.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ShiftCheckedIn.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ShiftMissed.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(AbsenceReported.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ReliefAppointed.class, (file, event) -> step(file, event.shiftId(), event.relief(), event))
                .on(ShiftCompleted.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ShiftWentUnstood.class, (file, event) -> step(file, event.shiftId(), event.officer(), event))
                .on(ShiftSwapped.class, RosterFold::swapped);
    }

    private static RosterFile swapped(RosterFile file, ShiftSwapped event) {
        RosterFile given = step(file, event.shiftId(), event.taker(), event);
        return event.inReturn() == null ? given : step(given, event.inReturn(), event.giver(), event);
    }

    private static Shift planned(ShiftPlanned event) {
        Step first = new Step("ShiftPlanned", event.officer(), event.occurredAt());
        return new Shift(event.shiftId(), event.role(), event.interval(), event.officer(), null, List.of(first));
    }

    private static RosterFile step(RosterFile file, ShiftId shift, OfficerId officer, RosterEvent event) {
        Step step = new Step(event.getClass().getSimpleName(), officer, event.occurredAt());
        return file.changing(shift, known -> known.after(step));
    }
}
