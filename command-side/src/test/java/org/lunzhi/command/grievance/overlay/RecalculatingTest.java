package org.lunzhi.command.grievance.overlay;

import static org.lunzhi.command.grievance.GrievanceStory.accepted;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.support.SupportRule.ROLE_MISSING;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.deadline.TimeLimit.calendarDays;
import static org.lunzhi.kernel.deadline.TimeLimit.workingDays;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarEvent;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersions;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.LimitEvent.DeadlineRecalculated;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.DispatchReason;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecalculatingTest {

    private static final Calendars BEFORE = knowing(CalendarSamples.published2026());
    private static final Calendars AFTER =
            knowing(CalendarSamples.published2026(), CalendarSamples.newYear2027Published());

    @Test
    void golden_scenario_8_a_provisional_limit_becomes_certain_with_the_notice_of_2027() {
        Deadline provisional = limit(BEFORE, "2026-12-30T10:00", workingDays(5));
        Deadline certain = limit(AFTER, "2026-12-30T10:00", workingDays(5));

        recalculated(dispatched(provisional, "2026-12-30T10:00"), AFTER)
                .expectEvents(new DeadlineRecalculated(ID, provisional, certain, at("2026-12-31T09:00")));
    }

    @Test
    void the_second_time_nothing_happens() {
        Deadline provisional = limit(BEFORE, "2026-12-30T10:00", workingDays(5));
        Deadline certain = limit(AFTER, "2026-12-30T10:00", workingDays(5));
        var told = new DeadlineRecalculated(ID, provisional, certain, at("2026-12-31T09:00"));

        recalculated(dispatched(provisional, "2026-12-30T10:00").and(told), AFTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_correction_counts_from_the_day_the_limit_began_and_not_from_the_first_recalculation() {
        Deadline provisional = limit(BEFORE, "2026-12-30T10:00", workingDays(5));
        Deadline certain = limit(AFTER, "2026-12-30T10:00", workingDays(5));
        Calendars corrected = knowing(
                CalendarSamples.published2026(),
                CalendarSamples.newYear2027Published(),
                CalendarSamples.newYear2027Corrected());
        var told = new DeadlineRecalculated(ID, provisional, certain, at("2026-12-31T08:00"));

        recalculated(dispatched(provisional, "2026-12-30T10:00").and(told), corrected)
                .expectEvents(new DeadlineRecalculated(
                        ID, certain, limit(corrected, "2026-12-30T10:00", workingDays(5)), at("2026-12-31T09:00")));
    }

    @Test
    void a_day_that_was_granted_stays_and_is_only_rolled_anew() {
        Deadline first = limit(BEFORE, "2026-12-21T10:00", workingDays(5));
        Deadline granted = limit(BEFORE, "2026-12-28T10:00", calendarDays(4));
        var extension = new ExtensionGranted(
                ID,
                granted,
                OfficerId.of("officer-supervisor"),
                document("informed", DocumentType.REPLY_PROOF),
                List.of(),
                at("2026-12-28T10:00"));

        recalculated(dispatched(first, "2026-12-21T10:00").and(extension), AFTER)
                .expectEvents(new DeadlineRecalculated(
                        ID, granted, limit(AFTER, "2026-12-28T10:00", calendarDays(4)), at("2026-12-31T09:00")));
    }

    @Test
    void a_limit_that_the_notice_does_not_touch_is_left_alone() {
        Deadline early = limit(BEFORE, "2026-02-12T10:00", workingDays(5));

        recalculated(dispatched(early, "2026-02-12T10:00"), AFTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_not_done_by_hand() {
        accepted()
                .refuses(
                        new RecalculateDeadline(
                                ID, GrievanceSamples.handlingLimit().id()),
                        COORDINATOR,
                        ROLE_MISSING);
    }

    private static ResultValidator<?> recalculated(GrievanceStory story, Calendars calendars) {
        return new GrievanceStory(story.past(), "2026-12-31T09:00", PolicySamples.shandong(), calendars, story.others())
                .when(new RecalculateDeadline(ID, limitId()), Actor.SYSTEM);
    }

    private static DeadlineId limitId() {
        return GrievanceSamples.handlingLimit().id();
    }

    private static GrievanceStory dispatched(Deadline limit, String wallClock) {
        return accepted()
                .and(new GrievanceDispatched(
                        ID,
                        1,
                        GrievanceSamples.LEAD,
                        List.of(),
                        DispatchManner.REFER,
                        null,
                        DispatchReason.URGENT,
                        limit,
                        List.of(limit),
                        List.of(),
                        at(wallClock)));
    }

    private static Deadline limit(Calendars calendars, String start, TimeLimit limit) {
        return Deadlines.from(calendars.current(), PolicySamples.shandong().hours(), at(start), limit)
                .as(ID.value(), DeadlineKind.HANDLING, 1);
    }

    private static Calendars knowing(CalendarEvent... events) {
        CalendarVersions versions = new CalendarVersions();
        Stream.of(events).forEach(versions::takeIn);
        return versions;
    }
}
