package org.lunzhi.command.roster;

import static org.lunzhi.command.roster.RosterRule.HOME_VILLAGE_CONFLICT;
import static org.lunzhi.command.roster.RosterRule.LOAD_OUTSIDE_BAND;
import static org.lunzhi.command.roster.RosterRule.MEDIATOR_NOT_ACTIVE;
import static org.lunzhi.command.roster.RosterRule.NOT_ON_ROTA;
import static org.lunzhi.command.roster.RosterRule.REST_TOO_SHORT;
import static org.lunzhi.command.roster.RosterRule.SHIFT_OVERLAP;
import static org.lunzhi.command.roster.RosterRule.TRAINING_MISSING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.roster.assignment.Surroundings;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;

/** Who may stand on which shift: on the rota, with a mandate, rested, and not ahead of the others. */
record ShiftEligibility(RosterBook book, Surroundings surroundings) {

    /** The mandate under which the person may take a shift; none where the post belongs to no committee. */
    @Nullable MediatorId requireMandate(OfficerId officer, DutyInterval interval) {
        RosterDrafted terms = book.terms();
        NOT_ON_ROTA.requires(
                terms.rota().stream().anyMatch(place -> place.officer().equals(officer)), "officer");
        if (terms.committee() == null) {
            return null;
        }
        LocalDate day = StationTime.dateOf(interval.start());
        Optional<Mandate> mandate = surroundings.mandateOf(officer, terms.committee(), day);
        MEDIATOR_NOT_ACTIVE.requires(mandate.isPresent(), "officer");
        TRAINING_MISSING.requires(
                !terms.policy().trainingRequired() || mandate.orElseThrow().trainedOn(day), "officer");
        HOME_VILLAGE_CONFLICT.requires(
                !terms.policy().homeVillageExcluded() || !isHome(mandate.orElseThrow(), day), "officer");
        return mandate.orElseThrow().mediator();
    }

    /** Refuses a person who stands elsewhere on the roster, or has not rested; shifts left out are given up. */
    void requireTime(OfficerId officer, DutyInterval interval, Predicate<Shift> leftOut) {
        Duration rest = book.terms().policy().rest();
        List<Shift> others = book.live()
                .filter(shift -> shift.officer().equals(officer))
                .filter(leftOut.negate())
                .toList();
        SHIFT_OVERLAP.requires(
                others.stream().noneMatch(shift -> shift.interval().overlaps(interval)), "interval");
        REST_TOO_SHORT.requires(
                others.stream().allMatch(shift -> shift.interval().isApartFrom(interval, rest)), "interval");
    }

    /** Refuses one more primary shift to a person who would be ahead of the others by more than the band. */
    void requireFairness(OfficerId officer, ShiftRole role, @Nullable OfficerId relieved) {
        if (role == ShiftRole.RELIEF) {
            return;
        }
        Map<OfficerId, Integer> loads = loads();
        if (relieved != null) {
            loads.merge(relieved, -1, Integer::sum);
        }
        int least = loads.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        int then = loads.getOrDefault(officer, 0) + 1;
        LOAD_OUTSIDE_BAND.requires(then <= least + book.terms().policy().fairnessBand(), "officer");
    }

    /** The primary shifts of everybody on the rota, those of earlier rosters included; they follow the person. */
    private Map<OfficerId, Integer> loads() {
        Map<OfficerId, Integer> loads = book.terms().rota().stream()
                .collect(Collectors.toMap(place -> place.officer(), place -> place.openingLoad(), Integer::sum));
        book.live().filter(Shift::isPrimary).forEach(shift -> loads.merge(shift.officer(), 1, Integer::sum));
        return loads;
    }

    private boolean isHome(Mandate mandate, LocalDate day) {
        Optional<UnitId> village = surroundings.villageOf(book.terms().post(), day);
        return village.isPresent() && village.get().equals(mandate.homeVillage());
    }
}
