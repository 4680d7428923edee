package org.lunzhi.kernel.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;

/** How a roster comes about: drafted, planned, published, revised, ended. */
public sealed interface PlanningEvent extends RosterEvent {

    /** A roster was drafted for a post, with the hours to be covered and the order of the rota. */
    @Revision("1")
    record RosterDrafted(
            RosterId rosterId,
            UnitId post,
            @Nullable CommitteeId committee,
            LocalDate firstDay,
            LocalDate lastDay,
            List<CoveredTime> coverage,
            List<RotaPlace> rota,
            RosterPolicy policy,
            CalendarVersion calendar,
            boolean provisional,
            long seenPosition,
            Instant occurredAt)
            implements PlanningEvent {

        public RosterDrafted {
            coverage = coverage == null ? List.of() : List.copyOf(coverage);
            rota = rota == null ? List.of() : List.copyOf(rota);
        }
    }

    /** A shift was planned for a person; it counts once the person's time is reserved. */
    @Revision("1")
    record ShiftPlanned(
            RosterId rosterId,
            ShiftId shiftId,
            int number,
            OfficerId officer,
            @Nullable MediatorId mandate,
            ShiftRole role,
            DutyInterval interval,
            DayKind day,
            CalendarVersion calendar,
            boolean provisional,
            int restHours,
            long seenPosition,
            Instant occurredAt)
            implements PlanningEvent {}

    /** A shift that has not begun was taken out of the plan. */
    @Revision("1")
    record ShiftCancelled(
            RosterId rosterId,
            ShiftId shiftId,
            OfficerId officer,
            CancelGround ground,
            List<DeadlineId> endedDeadlines,
            Instant occurredAt)
            implements PlanningEvent, EndsDeadlines {

        public ShiftCancelled {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The plan was laid before the area lead. */
    @Revision("1")
    record RosterProposed(RosterId rosterId, Instant occurredAt) implements PlanningEvent {}

    /** The plan was sent back for changes. */
    @Revision("1")
    record RosterReturned(RosterId rosterId, Instant occurredAt) implements PlanningEvent {}

    /** The area lead accepted that a time is not covered, or has no relief. */
    @Revision("1")
    record GapAccepted(RosterId rosterId, DutyInterval gap, OfficerId acceptedBy, Instant occurredAt)
            implements PlanningEvent {}

    /** The roster was published with the phone of the post, and those whose shifts are new or changed are told. */
    @Revision("1")
    record RosterPublished(
            RosterId rosterId,
            int version,
            PostPhone phone,
            List<OfficerId> affected,
            List<Deadline> deadlines,
            Instant occurredAt)
            implements PlanningEvent, SetsDeadlines {

        public RosterPublished {
            affected = affected == null ? List.of() : List.copyOf(affected);
            deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        }
    }

    /** A new version of a published roster was opened; what has begun stays as it is. */
    @Revision("1")
    record RosterRevised(RosterId rosterId, int version, RevisionGround ground, Instant occurredAt)
            implements PlanningEvent {}

    /** The period of the roster began. */
    @Revision("1")
    record RosterEnteredIntoForce(RosterId rosterId, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements PlanningEvent, EndsDeadlines {

        public RosterEnteredIntoForce {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** The period is over and nothing offered is left unaccepted. */
    @Revision("1")
    record RosterEnded(RosterId rosterId, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements PlanningEvent, EndsDeadlines {

        public RosterEnded {
            endedDeadlines = endedDeadlines == null ? List.of() : List.copyOf(endedDeadlines);
        }
    }

    /** A time at which the post must be covered, and what day it is in the calendar. */
    record CoveredTime(DutyInterval interval, DayKind day) {}

    /** A place in the order of the rota, with the primary shifts carried over from earlier rosters. */
    record RotaPlace(OfficerId officer, int openingLoad) {}

    /** The published phone of a post; never a person's own. */
    record PostPhone(@JsonValue String value) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static PostPhone of(String value) {
            return new PostPhone(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** Why a shift was taken out of the plan. */
    enum CancelGround {
        /** 已在别处值班. */
        PERSON_RESERVED_ELSEWHERE,
        /** 排班调整. */
        PLAN_CHANGED,
        /** 人员离任. */
        PERSON_LEFT,
        /** 岗位停开. */
        POST_CLOSED
    }

    /** Why a published roster was opened for changes. */
    enum RevisionGround {
        /** 人员变动. */
        STAFF_CHANGED,
        /** 日历调整. */
        CALENDAR_CHANGED,
        /** 排班有误. */
        MISTAKE,
        /** 临时任务. */
        SPECIAL_DUTY
    }

    /** What a person on a shift is there for. */
    enum ShiftRole {
        /** 值班: answerable for what comes in; exactly one at any covered instant. */
        PRIMARY,
        /** 替补: steps in where the person on duty is absent or must not sit. */
        RELIEF
    }
}
