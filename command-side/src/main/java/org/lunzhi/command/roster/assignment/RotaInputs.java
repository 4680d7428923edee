package org.lunzhi.command.roster.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.roster.AssignmentInputs;
import org.lunzhi.kernel.roster.AssignmentInputs.Candidate;
import org.lunzhi.kernel.roster.AssignmentInputs.Standing;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.ShiftId;

/** Gathers what a choice from the rota is made of: on duty, relief, the next areas, the area lead, in this order. */
public record RotaInputs(RosterDrafted terms, List<Shift> shifts, Surroundings surroundings, Instant now) {

    /** The inputs for a matter with what bars people from it. */
    public AssignmentInputs of(Bars bars) {
        LocalDate today = StationTime.dateOf(now);
        List<Candidate> candidates = candidates(today);
        return new AssignmentInputs(
                candidates,
                bars.villages().stream()
                        .map(unit -> surroundings.villageOf(unit, today).orElse(unit))
                        .distinct()
                        .toList(),
                bars.declaredKin(),
                Stream.concat(bars.recused().stream(), keptOut(candidates, bars.keptFrom(), today))
                        .distinct()
                        .toList(),
                terms.committee() != null,
                terms.policy().maxOpenItems());
    }

    /** Whoever serves in a unit that the matter is kept from, or lives below one, steps aside like one recused. */
    private Stream<OfficerId> keptOut(List<Candidate> candidates, List<UnitId> keptFrom, LocalDate today) {
        return candidates.stream()
                .filter(candidate -> surroundings.servesWithin(keptFrom, candidate.officer(), today)
                        || livesWithin(keptFrom, candidate.homeVillage(), today))
                .map(Candidate::officer);
    }

    private boolean livesWithin(List<UnitId> units, @Nullable UnitId home, LocalDate today) {
        return home != null && surroundings.isWithin(units, home, today);
    }

    private List<Candidate> candidates(LocalDate today) {
        List<Candidate> candidates = new ArrayList<>();
        shifts.stream()
                .filter(shift -> shift.isPrimary() && shift.interval().contains(now))
                .forEach(shift -> candidates.add(
                        candidate(shift.officer(), Standing.ON_DUTY, shift.id(), shift.isRunning(), today)));
        shifts.stream()
                .filter(shift -> shift.isReliefAt(now))
                .filter(shift -> candidates.stream()
                        .noneMatch(earlier -> earlier.officer().equals(shift.officer())))
                .forEach(shift -> candidates.add(candidate(
                        shift.officer(), Standing.RELIEF, shift.id(), shift.isAwaited() || shift.isRunning(), today)));
        surroundings
                .onDutyInNextAreas(terms.post(), now)
                .forEach(duty ->
                        candidates.add(candidate(duty.officer(), Standing.NEXT_AREA, duty.shift(), true, today)));
        surroundings
                .areaLeadOf(terms.post(), today)
                .ifPresent(lead -> candidates.add(candidate(lead, Standing.AREA_LEAD, null, true, today)));
        return candidates;
    }

    private Candidate candidate(
            OfficerId officer, Standing standing, @Nullable ShiftId shift, boolean present, LocalDate today) {
        Optional<Mandate> mandate = Optional.ofNullable(terms.committee())
                .flatMap(committee -> surroundings.mandateOf(officer, committee, today));
        return new Candidate(
                officer,
                standing,
                shift,
                mandate.map(Mandate::mediator).orElse(null),
                mandate.map(Mandate::homeVillage).orElse(null),
                present,
                surroundings.openItemsOf(officer));
    }
}
