package org.lunzhi.command.grievance.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.BACKDATED_TOO_FAR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATEGORY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CORRECTION_CHANGES_NOTHING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DOCUMENT_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RECEIVED_IN_FUTURE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectCategory;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectDocument;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectReceiptTime;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectVillages;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.RecordEvent.CategoryCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.DocumentCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides how a mistake in the record is put right, at any stage; the old fact stays readable. */
public final class Correcting {

    private static final Role[] DESK = {INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR};

    private final Standing standing;

    public Correcting(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(CorrectCategory command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, DESK);
        WRONG_STAGE.requires(standing.stage() != Stage.REGISTERED);
        CORRECTION_CHANGES_NOTHING.requires(!command.category().equals(standing.category()));
        Clocks clocks = standing.clocks(books, calendars, clock.instant());
        CATEGORY_UNKNOWN.requires(
                clocks.book().categories().find(command.category()).isPresent());
        apply(new CategoryCorrected(
                standing.id(),
                standing.category(),
                command.category(),
                clocks.book().categories().version(),
                command.reason(),
                clock.instant()));
    }

    /** The true time is put on record; deadlines that were set do not move (I4), so nothing is gained by it. */
    @CommandHandler
    void decide(CorrectReceiptTime command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, DESK);
        CORRECTION_CHANGES_NOTHING.requires(!command.receivedAt().equals(standing.receivedAt()));
        Instant recordedAt = standing.registration().occurredAt();
        RECEIVED_IN_FUTURE.requires(!command.receivedAt().isAfter(recordedAt));
        Clocks clocks = standing.clocks(books, calendars, clock.instant());
        LocalDate earliest = StationTime.dateOf(recordedAt)
                .minusDays(clocks.book().jurisdiction().backDatingDays());
        BACKDATED_TOO_FAR.requires(!StationTime.dateOf(command.receivedAt()).isBefore(earliest));
        apply(new ReceiptTimeCorrected(
                standing.id(), standing.receivedAt(), command.receivedAt(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectVillages command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        List<UnitId> former = standing.papers().villages();
        CORRECTION_CHANGES_NOTHING.requires(!Set.copyOf(command.villages()).equals(Set.copyOf(former)), "villages");
        apply(new VillagesCorrected(standing.id(), former, command.villages(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectDocument command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        DOCUMENT_UNKNOWN.requires(standing.papers().holds(command.former()));
        CORRECTION_CHANGES_NOTHING.requires(!command.former().equals(command.current()));
        apply(new DocumentCorrected(
                standing.id(), command.former(), command.current(), command.reason(), clock.instant()));
    }
}
