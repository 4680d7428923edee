package org.lunzhi.query.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.PlanningEvent.PostPhone;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.query.roster.RosterFile.Shift;
import org.lunzhi.query.roster.RosterFile.Step;

/**
 * Who was on duty at a post at an instant; nobody, where no published roster covers it.
 *
 * @param knownAt what had been recorded until when counts; absent for everything known today
 */
public record Duty(UnitId post, Instant at, @Nullable Instant knownAt, List<Person> persons) {

    /**
     * One person on duty.
     *
     * @param because what happened to the shift up to that instant, in order: the reason why it was this person
     */
    public record Person(
            OfficerId officer,
            ShiftRole role,
            RosterId roster,
            ShiftId shift,
            @Nullable PostPhone phone,
            List<Step> because) {}

    static Duty of(UnitId post, Instant at, @Nullable Instant knownAt, List<RosterFile> rosters) {
        List<Person> persons = rosters.stream()
                .flatMap(roster -> roster.shifts().stream()
                        .filter(shift ->
                                shift.isPublicAt(at) && shift.interval().contains(at))
                        .map(shift -> upTo(shift, at))
                        .filter(shift -> !shift.steps().isEmpty() && !shift.isCancelled())
                        .map(shift -> person(roster, shift)))
                .toList();
        return new Duty(post, at, knownAt, persons);
    }

    /** The shift as it stood at the instant: a later swap or relief does not change who was there. */
    private static Shift upTo(Shift shift, Instant at) {
        List<Step> steps = shift.steps().stream()
                .filter(step -> !step.occurredAt().isAfter(at))
                .toList();
        OfficerId officer =
                steps.isEmpty() ? shift.officer() : steps.get(steps.size() - 1).officer();
        return new Shift(shift.id(), shift.role(), shift.interval(), officer, shift.publishedAt(), steps);
    }

    private static Person person(RosterFile roster, Shift shift) {
        return new Person(
                shift.officer(), shift.role(), roster.period().roster(), shift.id(), roster.phone(), shift.steps());
    }
}
