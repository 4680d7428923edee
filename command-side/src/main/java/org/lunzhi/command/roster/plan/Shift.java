package org.lunzhi.command.roster.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/** A shift as the roster knows it, with the person who holds it now. */
public record Shift(
        ShiftId id,
        int number,
        OfficerId officer,
        ShiftRole role,
        DutyInterval interval,
        Stage stage,
        @Nullable Swap swap) {

    /** How far a shift has come. */
    public enum Stage {
        PLANNED,
        CONFIRMED,
        SWAPPED,
        CHECKED_IN,
        HANDED_OVER,
        COMPLETED,
        ABSENT,
        RELIEVED,
        CANCELLED
    }

    /** A swap that is under way, and whose time has been reserved for it. */
    public record Swap(OfficerId taker, @Nullable ShiftId inReturn, boolean accepted, Set<String> secured) {

        public Swap agreed() {
            return new Swap(taker, inReturn, true, secured);
        }

        public Swap securedFor(OfficerId officer) {
            var more = new TreeSet<>(secured);
            more.add(officer.value());
            return new Swap(taker, inReturn, accepted, more);
        }

        public boolean isSecuredFor(OfficerId officer) {
            return secured.contains(officer.value());
        }
    }

    /** The shift of a person as planned, before the person's time is reserved. */
    public static Shift planned(ShiftPlanned event) {
        return new Shift(
                event.shiftId(), event.number(), event.officer(), event.role(), event.interval(), Stage.PLANNED, null);
    }

    public Shift at(Stage reached) {
        return new Shift(id, number, officer, role, interval, reached, swap);
    }

    public Shift heldBy(OfficerId holder, Stage reached) {
        return new Shift(id, number, holder, role, interval, reached, null);
    }

    public Shift with(@Nullable Swap pending) {
        return new Shift(id, number, officer, role, interval, stage, pending);
    }

    public boolean isLive() {
        return stage != Stage.CANCELLED;
    }

    public boolean isPrimary() {
        return isLive() && role == ShiftRole.PRIMARY;
    }

    public boolean isReliefFor(Shift other) {
        return isReliefAt(other.interval().start()) && interval.covers(other.interval());
    }

    public boolean isReliefAt(Instant instant) {
        return role == ShiftRole.RELIEF
                && stage != Stage.CANCELLED
                && stage != Stage.ABSENT
                && interval.contains(instant);
    }

    public boolean hasBegunAt(Instant now) {
        return !now.isBefore(interval.start());
    }

    /** Whether somebody is still expected to come. */
    public boolean isAwaited() {
        return stage == Stage.CONFIRMED || stage == Stage.SWAPPED;
    }

    /** Whether somebody is there. */
    public boolean isRunning() {
        return stage == Stage.CHECKED_IN || stage == Stage.HANDED_OVER || stage == Stage.RELIEVED;
    }

    /** The deadlines that a shift ever has: for checking in, and its end. */
    public List<DeadlineId> duesOf(RosterId roster) {
        return List.of(checkInOf(roster), endOf(roster));
    }

    /** When the shift is over. */
    public DeadlineId endOf(RosterId roster) {
        return DeadlineId.of(roster.value(), DeadlineKind.SHIFT_END, number);
    }

    /** The deadline for checking in. */
    public DeadlineId checkInOf(RosterId roster) {
        return DeadlineId.of(roster.value(), DeadlineKind.SHIFT_CHECK_IN, number);
    }
}
