package org.lunzhi.query.closure;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkingTime;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingEnded;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;

/** The times of one matter, computed plainly from its whole history: nothing of it is shared with the view. */
final class PlainTimes {

    private final Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
    private final List<Instant[]> pauses = new ArrayList<>();
    private Instant received = Instant.EPOCH;
    private String unit = "";
    private String category = "none";
    private String channel = "";
    private boolean exited;
    private @Nullable CalendarVersion calendar;

    static PlainTimes of(List<GrievanceEvent> history) {
        PlainTimes times = new PlainTimes();
        history.forEach(times::take);
        return times;
    }

    private void take(GrievanceEvent event) {
        Instant at = event.occurredAt();
        if (event instanceof GrievanceRegistered registered) {
            received = registered.receipt().receivedAt();
            unit = registered.receipt().unit().value();
            channel = registered.channel().name();
        } else if (event instanceof GrievanceTriaged triaged) {
            category = triaged.category().value();
        } else if (event instanceof CategoryCorrected corrected) {
            category = corrected.category().value();
        } else if (event instanceof ReceiptTimeCorrected corrected) {
            received = corrected.receivedAt();
        } else if (event instanceof GrievanceAccepted accepted) {
            calendar = accepted.calendar();
            reached.putIfAbsent(Milestone.ACCEPTED, at);
        } else if (event instanceof GrievanceDispatched dispatched) {
            unit = dispatched.lead().value();
            reached.putIfAbsent(Milestone.DISPATCHED, at);
        } else {
            handle(event, at);
        }
    }

    private void handle(GrievanceEvent event, Instant at) {
        if (event instanceof ComplainantContacted contacted && contacted.result() == ContactResult.REACHED) {
            reached.putIfAbsent(Milestone.CONTACTED, at);
        } else if (event instanceof OutcomeReported) {
            reached.put(Milestone.OUTCOME, at);
        } else if (event instanceof ReworkOrdered) {
            reached.remove(Milestone.OUTCOME);
        } else if (event instanceof RequesterRated) {
            reached.putIfAbsent(Milestone.FEEDBACK, at);
        } else if (event instanceof GrievanceParked) {
            pauses.add(new Instant[] {at, Instant.MAX});
        } else if (event instanceof ParkingEnded) {
            pauses.get(pauses.size() - 1)[1] = at;
        } else if (event instanceof GrievanceClosed) {
            pauses.stream().filter(pause -> pause[1].equals(Instant.MAX)).forEach(pause -> pause[1] = at);
            reached.putIfAbsent(Milestone.FIRST_CLOSED, at);
            reached.put(Milestone.CLOSED, at);
        } else if (event instanceof GrievanceReopened) {
            reached.remove(Milestone.CLOSED);
            reached.remove(Milestone.OUTCOME);
        } else if (event instanceof GrievanceWithdrawn) {
            exited = true;
        }
    }

    /** Whether the matter counts in the row. */
    boolean countsIn(Heading row) {
        Instant of = row.basis() == Heading.Basis.INTAKE ? received : reached.get(Milestone.CLOSED);
        return of != null
                && YearMonth.from(of.atZone(StationTime.ZONE)).equals(row.month())
                && fits(row.unit(), unit)
                && fits(row.category(), category)
                && fits(row.channel(), channel);
    }

    private static boolean fits(String asked, String own) {
        return asked.equals(Heading.ALL) || asked.equals(own);
    }

    boolean has(Milestone milestone) {
        return reached.containsKey(milestone);
    }

    boolean mayStillReach(Milestone milestone) {
        return !exited && !has(milestone);
    }

    boolean exited() {
        return exited;
    }

    boolean pausedBefore(Milestone milestone) {
        return has(milestone) && pauses.stream().anyMatch(pause -> pause[0].isBefore(reached.get(milestone)));
    }

    /** How long the leg took by the clock, in seconds; empty where that clock does not say. */
    Optional<Long> seconds(Milestone milestone, Measure measure, Calendars calendars) {
        Instant at = reached.get(milestone);
        Optional<Long> whole = between(received, at, measure, calendars);
        if (measure == Measure.WALL || measure == Measure.WORKING) {
            return whole;
        }
        long paused = 0;
        for (Instant[] pause : pauses) {
            if (pause[0].isBefore(at)) {
                Instant end = pause[1].isBefore(at) ? pause[1] : at;
                paused += between(pause[0], end, measure, calendars).orElse(0L);
            }
        }
        long taken = paused;
        return whole.map(seconds -> seconds - taken);
    }

    private Optional<Long> between(Instant from, Instant to, Measure measure, Calendars calendars) {
        if (measure == Measure.WALL || measure == Measure.UNPARKED) {
            return Optional.of(Duration.between(from, to).toSeconds());
        }
        return calendar == null
                ? Optional.empty()
                : new WorkingTime(calendars.at(calendar), StationHours.standard())
                        .between(from, to)
                        .map(Duration::toSeconds);
    }
}
