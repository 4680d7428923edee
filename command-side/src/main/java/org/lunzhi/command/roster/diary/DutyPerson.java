package org.lunzhi.command.roster.diary;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReleaseInterval;
import org.lunzhi.command.roster.diary.DutyPersonCommand.ReserveInterval;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalRefused;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReleased;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReserved;
import org.lunzhi.kernel.roster.DutyPersonEvent.RefusalGround;
import org.lunzhi.kernel.roster.DutyPersonId;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftId;

/** One person's duty diary over all rosters: it reserves a time or says what is in the way. */
@Aggregate(cache = "aggregateCache")
class DutyPerson {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private DutyPersonId id;

    private final Map<ShiftId, Reservation> reservations = new LinkedHashMap<>();

    /** The first reservation opens the diary, so a diary is made where there is none. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ReserveInterval command, Clock clock) {
        if (reservations.containsKey(command.shiftId())) {
            return; // Reserved already; the answer is in the log.
        }
        Duration rest = Duration.ofHours(command.restHours());
        Optional<Map.Entry<ShiftId, Reservation>> conflict = reservations.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(command.givenUp()))
                .filter(entry -> !entry.getValue().interval().isApartFrom(command.interval(), rest))
                .findFirst();
        if (conflict.isPresent()) {
            apply(refusal(command, conflict.get().getKey(), conflict.get().getValue(), clock));
        } else {
            apply(new IntervalReserved(
                    command.dutyPersonId(),
                    command.officer(),
                    command.rosterId(),
                    command.shiftId(),
                    command.interval(),
                    clock.instant()));
        }
    }

    @CommandHandler
    void decide(ReleaseInterval command, Clock clock) {
        if (!reservations.containsKey(command.shiftId())) {
            return; // Released already, or never reserved.
        }
        apply(new IntervalReleased(
                command.dutyPersonId(), command.officer(), command.rosterId(), command.shiftId(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(IntervalReserved event) {
        id = event.dutyPersonId();
        reservations.put(event.shiftId(), new Reservation(event.rosterId(), event.interval()));
    }

    @EventSourcingHandler
    void evolve(IntervalRefused event) {
        id = event.dutyPersonId();
    }

    @EventSourcingHandler
    void evolve(IntervalReleased event) {
        reservations.remove(event.shiftId());
    }

    private static IntervalRefused refusal(
            ReserveInterval command, ShiftId conflicting, Reservation reserved, Clock clock) {
        return new IntervalRefused(
                command.dutyPersonId(),
                command.officer(),
                command.rosterId(),
                command.shiftId(),
                reserved.roster(),
                conflicting,
                reserved.interval().overlaps(command.interval()) ? RefusalGround.OVERLAP : RefusalGround.REST_TOO_SHORT,
                clock.instant());
    }

    /** For which roster a time is reserved. */
    private record Reservation(RosterId roster, DutyInterval interval) {}

    /** For Axon, which fills a diary from its events. */
    @SuppressWarnings("NullAway.Init")
    DutyPerson() {}
}
