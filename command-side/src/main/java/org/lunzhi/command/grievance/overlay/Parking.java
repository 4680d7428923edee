package org.lunzhi.command.grievance.overlay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARK_DATE_PAST;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARK_REVIEW_TOO_LATE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PERSON_NOT_INFORMED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EndParking;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ParkGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReviewParking;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingReviewed;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides whether a matter that cannot be solved now may rest, and when somebody looks at it again (Jinan art. 24). */
public final class Parking {

    private final Standing standing;

    public Parking(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(ParkGrievance command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        standing.isAt(Stage.IN_HANDLING);
        PARKED.requires(!standing.limit().rests());
        Instant now = clock.instant();
        PARK_DATE_PAST.requires(command.announcedDate().isAfter(StationTime.dateOf(now)));
        PERSON_NOT_INFORMED.requires(!standing.wantsReply() || command.personInformed() != null);
        Deadline review = review(standing.clocks(books, calendars), command.reviewOn(), now);
        apply(new GrievanceParked(
                standing.id(),
                command.measures(),
                command.announcedDate(),
                command.personInformed(),
                actor.officer(),
                review,
                standing.dues().idsOf(DeadlineKind.HANDLING, DeadlineKind.EXTENSION_DECISION),
                now));
    }

    @CommandHandler
    void decide(ReviewParking command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        NOT_PARKED.requires(standing.limit().rests());
        Clocks clocks = standing.clocks(books, calendars);
        apply(new ParkingReviewed(
                standing.id(),
                command.note(),
                actor.officer(),
                review(clocks, null, clock.instant()),
                standing.dues().idsOf(DeadlineKind.REVIEW_PARKED),
                clock.instant()));
    }

    @CommandHandler
    void decide(EndParking command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        NOT_PARKED.requires(standing.limit().rests());
        apply(new ParkingEnded(
                standing.id(),
                command.reason(),
                resumed(standing.clocks(books, calendars), clock.instant()),
                standing.dues().idsOf(DeadlineKind.REVIEW_PARKED),
                clock.instant()));
    }

    /** The policy's interval, or an earlier day if one was named. */
    private Deadline review(Clocks clocks, @Nullable LocalDate wanted, Instant now) {
        int number = standing.overlays().nextParkReview();
        Deadline latest = clocks.startStep(DeadlineKind.REVIEW_PARKED, number, now);
        if (wanted == null) {
            return latest;
        }
        PARK_REVIEW_TOO_LATE.requires(!wanted.isAfter(latest.rolled()));
        PARK_DATE_PAST.requires(wanted.isAfter(StationTime.dateOf(now)));
        int days = (int) ChronoUnit.DAYS.between(StationTime.dateOf(now), wanted);
        return clocks.start(DeadlineKind.REVIEW_PARKED, number, TimeLimit.calendarDays(days), now);
    }

    /** The days that were left when the matter was parked; a limit that had passed by then stays passed. */
    private Deadline resumed(Clocks clocks, Instant now) {
        Duration left = standing.limit().leftWhenParked();
        if (left.isNegative() || left.isZero()) {
            return standing.limit().current().orElseThrow();
        }
        return clocks.start(DeadlineKind.HANDLING, 1, TimeLimit.calendarDays((int) left.toDays()), now);
    }
}
