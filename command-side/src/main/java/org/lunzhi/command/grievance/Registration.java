package org.lunzhi.command.grievance;

import static org.lunzhi.command.grievance.standing.GrievanceRule.ANONYMOUS_HAS_NO_NAME;
import static org.lunzhi.command.grievance.standing.GrievanceRule.BACKDATED_TOO_FAR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.BACKDATING_WITHOUT_REASON;
import static org.lunzhi.command.grievance.standing.GrievanceRule.COMPLAINANT_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DENUNCIATION_NOT_SEALED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXCLUDED_UNIT_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOTICE_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RECEIVED_IN_FUTURE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPRESENTATIVES_EXCEEDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;

/** How a matter is written down: what must be there, how far back it may lie and which clocks it starts. */
record Registration(RegisterGrievance command, Instant now) {

    /** The most people who speak for a group (Petition Regulation art. 20). */
    static final int MOST_REPRESENTATIVES = 5;

    GrievanceRegistered decide(PolicyBooks books, WorkCalendar calendar) {
        PolicyBook book = books.current(command.receipt().unit(), track(), now);
        namesWhoSpeaks(command.reporter());
        NOTICE_MISSING.requires(command.notice().version() != null || command.emergency());
        DENUNCIATION_NOT_SEALED.requires(command.kind() != MatterType.DENUNCIATION
                || command.protection().sealed());
        EXCLUDED_UNIT_MISSING.requires(!command.protection().sealed()
                || !command.protection().excludedUnits().isEmpty());
        keepsTheTimeOfReceipt(book.jurisdiction().backDatingDays());
        return event(deadlines(new Clocks(command.grievanceId(), book, calendar)));
    }

    private static void namesWhoSpeaks(Reporter reporter) {
        COMPLAINANT_MISSING.requires(reporter.anonymous() || reporter.complainant() != null);
        ANONYMOUS_HAS_NO_NAME.requires(!reporter.anonymous() || reporter.complainant() == null);
        REPRESENTATIVES_EXCEEDED.requires(reporter.representatives().size() <= MOST_REPRESENTATIVES);
    }

    /** An earlier day needs a reason and has a bound, unless the matter was in the office already. */
    private void keepsTheTimeOfReceipt(int mostDays) {
        RECEIVED_IN_FUTURE.requires(!command.receipt().receivedAt().isAfter(now));
        LocalDate received = StationTime.dateOf(command.receipt().receivedAt());
        LocalDate today = StationTime.dateOf(now);
        BACKDATING_WITHOUT_REASON.requires(
                received.equals(today) || command.receipt().backdatedFor() != null);
        BACKDATED_TOO_FAR.requires(wasInTheOffice() || !received.isBefore(today.minusDays(mostDays)));
    }

    private boolean wasInTheOffice() {
        return command.source().order() != null || command.source().splitFrom() != null;
    }

    private Track track() {
        return command.petitionLike() ? Track.PETITION : Track.HOTLINE;
    }

    private List<Deadline> deadlines(Clocks clocks) {
        Instant received = command.receipt().receivedAt();
        List<Deadline> deadlines = new ArrayList<>(clocks.listIfLimited(DeadlineKind.ACCEPTANCE_DECISION, 1, received));
        if (command.petitionLike()) {
            deadlines.addAll(clocks.listIfLimited(DeadlineKind.PETITION_NOTICE, 1, received));
        }
        return deadlines;
    }

    private GrievanceRegistered event(List<Deadline> deadlines) {
        return new GrievanceRegistered(
                command.grievanceId(),
                command.kind(),
                command.channel(),
                command.place(),
                command.summary(),
                command.reporter(),
                command.receipt(),
                command.protection(),
                command.notice(),
                command.source(),
                command.categoryScheme(),
                command.petitionLike(),
                command.emergency(),
                deadlines,
                now);
    }
}
