package org.lunzhi.query.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.PostPhone;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/**
 * One roster of one post: its shifts with who stands on them, and the matters it gave out.
 *
 * @param assignments as the log explains them: the inputs, the chosen one and those passed over
 */
public record RosterFile(
        Period period,
        State state,
        int edition,
        @Nullable PostPhone phone,
        List<Shift> shifts,
        List<CaseAssignedFromRota> assignments) {

    /** Which post the roster is for, from which day to which. */
    public record Period(RosterId roster, UnitId post, LocalDate firstDay, LocalDate lastDay) {}

    /** How far a roster has come. */
    public enum State {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        IN_FORCE,
        ENDED
    }

    /**
     * One shift as it stands.
     *
     * @param publishedAt when a published edition first held it; nobody is on duty by a shift that none did
     */
    public record Shift(
            ShiftId id,
            ShiftRole role,
            DutyInterval interval,
            OfficerId officer,
            @Nullable Instant publishedAt,
            List<Step> steps) {

        Shift published(Instant at) {
            return publishedAt == null ? new Shift(id, role, interval, officer, at, steps) : this;
        }

        /** Whether it was public at the instant. */
        boolean isPublicAt(Instant at) {
            return publishedAt != null && !publishedAt.isAfter(at);
        }

        /** Whether it was taken out of the plan. */
        boolean isCancelled() {
            return steps.stream().anyMatch(step -> step.event().equals("ShiftCancelled"));
        }

        Shift after(Step step) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Shift(id, role, interval, step.officer(), publishedAt, longer);
        }
    }

    /** What happened to a shift, and who stood on it from then on. */
    public record Step(String event, OfficerId officer, Instant occurredAt) {}

    static RosterFile drafted(RosterDrafted event) {
        Period period = new Period(event.rosterId(), event.post(), event.firstDay(), event.lastDay());
        return new RosterFile(period, State.DRAFT, 1, null, List.of(), List.of());
    }

    RosterFile at(State next) {
        return new RosterFile(period, next, edition, phone, shifts, assignments);
    }

    RosterFile revised(int next) {
        return new RosterFile(period, State.DRAFT, next, phone, shifts, assignments);
    }

    RosterFile published(PostPhone reachedBy, Instant at) {
        List<Shift> known = shifts.stream().map(shift -> shift.published(at)).toList();
        return new RosterFile(period, State.PUBLISHED, edition, reachedBy, known, assignments);
    }

    RosterFile planning(Shift shift) {
        List<Shift> more = new ArrayList<>(shifts);
        more.add(shift);
        return new RosterFile(period, state, edition, phone, more, assignments);
    }

    RosterFile changing(ShiftId id, UnaryOperator<Shift> change) {
        List<Shift> changed = shifts.stream()
                .map(shift -> shift.id().equals(id) ? change.apply(shift) : shift)
                .toList();
        return new RosterFile(period, state, edition, phone, changed, assignments);
    }

    RosterFile giving(CaseAssignedFromRota assignment) {
        List<CaseAssignedFromRota> more = new ArrayList<>(assignments);
        more.add(assignment);
        return new RosterFile(period, state, edition, phone, shifts, more);
    }
}
