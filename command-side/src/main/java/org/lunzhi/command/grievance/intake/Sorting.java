package org.lunzhi.command.grievance.intake;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATEGORY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DENUNCIATION_NOT_SEALED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOTICE_LIMIT_PASSED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ORIGINAL_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SAME_FACTS_REFILED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SCREENING_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.TRACK_NOT_COMPETENT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.TRIAGER_INTERESTED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.intake.IntakeCommand.AcceptGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.DeclineGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.TransferOut;
import org.lunzhi.command.grievance.intake.IntakeCommand.TriageGrievance;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.ServiceLevel;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.privacy.DocumentRef;

/** Decides on which track a matter runs and whether the office takes it on. */
public final class Sorting {

    private final Standing standing;

    public Sorting(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(TriageGrievance command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        standing.isAt(Stage.REGISTERED);
        TRIAGER_INTERESTED.requires(command.withoutInterest());
        SCREENING_MISSING.requires(command.screening().answered());
        DENUNCIATION_NOT_SEALED.requires(command.kind() != MatterType.DENUNCIATION
                || standing.overlays().protection().sealed());
        Instant now = clock.instant();
        PolicyBook book = books.current(standing.registration().receipt().unit(), command.track(), now);
        CATEGORY_UNKNOWN.requires(book.categories()
                .find(command.category())
                .filter(category -> category.validOn(StationTime.dateOf(now)))
                .isPresent());
        Clocks clocks = new Clocks(standing.id(), book, calendars.current());
        apply(triaged(command, petitionClock(command.track(), clocks), now));
    }

    @CommandHandler
    void decide(
            AcceptGrievance command,
            Actor actor,
            OtherMatters others,
            PolicyBooks books,
            Calendars calendars,
            Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        standing.isAt(Stage.TRIAGED);
        TRACK_NOT_COMPETENT.requires(standing.triage().route() == StatutoryRoute.NONE);
        ORIGINAL_UNKNOWN.requires(
                command.sameFactsAs() == null || others.registered(command.sameFactsAs()), "sameFactsAs");
        SAME_FACTS_REFILED.requires(command.sameFactsAs() == null || command.newFactOrReason() != null);
        Instant now = clock.instant();
        Clocks clocks = standing.clocks(books, calendars, now);
        apply(new GrievanceAccepted(
                standing.id(),
                clocks.book().version(),
                clocks.calendar().version(),
                handling(clocks, now),
                command.sameFactsAs(),
                command.newFactOrReason(),
                standing.dues().idsOf(DeadlineKind.ACCEPTANCE_DECISION, DeadlineKind.PETITION_NOTICE),
                now));
    }

    @CommandHandler
    void decide(DeclineGrievance command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR);
        standing.isAt(Stage.TRIAGED);
        DocumentRef routeNotice = ROUTE_NOTICE_MISSING.requiresGiven(command.routeNotice());
        inTimeToTellThePerson(actor, clock.instant());
        apply(new GrievanceDeclined(
                standing.id(),
                command.reason(),
                command.route(),
                routeNotice,
                standing.dues().allIds(),
                clock.instant()));
    }

    @CommandHandler
    void decide(TransferOut command, Actor actor, UnitTree units, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR);
        standing.isAt(Stage.TRIAGED);
        standing.mayReach(command.recipient(), units, clock.instant());
        inTimeToTellThePerson(actor, clock.instant());
        apply(new GrievanceTransferredOut(
                standing.id(),
                command.recipient(),
                command.disclosed(),
                command.letter(),
                command.receipt(),
                standing.dues().allIds(),
                clock.instant()));
    }

    private GrievanceTriaged triaged(TriageGrievance command, List<Deadline> clocks, Instant now) {
        return new GrievanceTriaged(
                standing.id(),
                command.kind(),
                command.track(),
                command.urgency(),
                command.category(),
                command.level(),
                command.route(),
                command.screening(),
                clocks,
                now);
    }

    /** A matter found to be a petition only now has had its fifteen days running since it was received. */
    private List<Deadline> petitionClock(Track track, Clocks clocks) {
        boolean runsAlready = standing.dues().of(DeadlineKind.PETITION_NOTICE).isPresent();
        return track != Track.PETITION || runsAlready
                ? List.of()
                : clocks.listIfLimited(DeadlineKind.PETITION_NOTICE, 1, standing.receivedAt());
    }

    /** The limit for handling, or none yet where the policy counts from the first dispatch. */
    private @Nullable Deadline handling(Clocks clocks, Instant now) {
        ServiceLevel level = standing.level(clocks.book());
        return switch (level.clock()) {
            case RECEIPT -> clocks.start(DeadlineKind.HANDLING, 1, level.handling(), standing.receivedAt());
            case ACCEPTANCE -> clocks.start(DeadlineKind.HANDLING, 1, level.handling(), now);
            case DISPATCH -> null;
        };
    }

    /** Once the fifteen days have passed the delay itself needs somebody to answer for it. */
    private void inTimeToTellThePerson(Actor actor, Instant now) {
        boolean late = standing.dues()
                .of(DeadlineKind.PETITION_NOTICE)
                .filter(deadline -> deadline.overdueAt(now))
                .isPresent();
        NOTICE_LIMIT_PASSED.requires(!late || actor.holdsAny(SUPERVISOR, AREA_LEAD));
    }
}
