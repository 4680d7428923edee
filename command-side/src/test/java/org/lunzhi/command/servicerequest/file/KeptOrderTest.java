package org.lunzhi.command.servicerequest.file;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.converted;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.NoteOnOrder;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RestrictOrder;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;

/** An order that went on as a grievance kept from units: nobody there has a hand in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptOrderTest {

    private static final UnitId AREA = UnitId.of("unit-area-beifang");
    private static final UnitId VILLAGE_BELOW = Staff.STRANGER.unit();
    private static final Actor LEAD = Staff.of(OfficerId.of("officer-lead-beifang"), AREA, Role.AREA_LEAD);
    private static final NoteOnOrder NOTE = new NoteOnOrder(ID, document("note", DocumentType.FILE_NOTE));
    private static final OrderConverted OPENLY = converted(Protection.NONE);
    private static final OrderAccessRestricted LATER =
            new OrderAccessRestricted(ID, List.of(AREA), true, at("2026-03-03T09:00"));

    @Test
    void nobody_from_a_unit_the_grievance_is_kept_from_or_one_below_has_a_hand_in_it() {
        OrderConverted kept = converted(new Protection(true, List.of(AREA)));
        for (Actor barred : List.of(LEAD, Staff.STRANGER)) {
            after(NOTE, barred, placed(), kept).expectException(refusedBy(ServiceRequestRule.KEPT_FROM_UNIT));
        }
        after(NOTE, Staff.CLERK, placed(), kept).expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_has_once_the_grievance_is_sealed_later() {
        after(NOTE, LEAD, placed(), OPENLY).expectSuccessfulHandlerExecution();
        for (Actor barred : List.of(LEAD, Staff.STRANGER)) {
            after(NOTE, barred, placed(), OPENLY, LATER).expectException(refusedBy(ServiceRequestRule.KEPT_FROM_UNIT));
        }
        after(NOTE, Staff.CLERK, placed(), OPENLY, LATER).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_above_a_unit_it_is_kept_from_still_has() {
        OrderConverted kept = converted(new Protection(true, List.of(VILLAGE_BELOW)));
        after(NOTE, LEAD, placed(), kept).expectSuccessfulHandlerExecution();
    }

    @Test
    void it_follows_the_grievance_once() {
        RestrictOrder restrict = new RestrictOrder(ID, new Protection(true, List.of(AREA)));
        after(restrict, Actor.SYSTEM, placed(), OPENLY).expectEvents(LATER);
        after(restrict, Actor.SYSTEM, placed(), OPENLY, LATER).expectNoEvents();
        after(restrict, Staff.CLERK, placed(), OPENLY).expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void whom_it_was_kept_from_first_it_stays_kept_from() {
        OrderConverted kept = converted(new Protection(true, List.of(VILLAGE_BELOW)));
        OrderAccessRestricted further =
                new OrderAccessRestricted(ID, List.of(Staff.NEIGHBOUR.unit()), true, at("2026-03-03T09:00"));
        after(NOTE, Staff.STRANGER, placed(), kept, further)
                .expectException(refusedBy(ServiceRequestRule.KEPT_FROM_UNIT));
        after(NOTE, Staff.NEIGHBOUR, placed(), kept, further)
                .expectException(refusedBy(ServiceRequestRule.KEPT_FROM_UNIT));
    }

    private static ResultValidator<?> after(Object command, Actor actor, Object... past) {
        return OrderStory.at("2026-03-03T09:00").given(past).when(command, by(actor));
    }
}
