package org.lunzhi.command.mediation.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.EXTENSION_AFTER_DUE;
import static org.lunzhi.command.mediation.casefile.MediationRule.EXTENSION_NOT_AGREED;
import static org.lunzhi.command.mediation.casefile.MediationRule.EXTENSION_NOT_LONGER;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOT_SUSPENDED;
import static org.lunzhi.command.mediation.casefile.MediationRule.PERIOD_NOT_OVER;
import static org.lunzhi.command.mediation.casefile.MediationRule.SYSTEM_ONLY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.course.CourseCommand.ExpirePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.ExtendPeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RecalculatePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RemindOfPeriod;
import org.lunzhi.command.mediation.course.CourseCommand.ResumeCase;
import org.lunzhi.command.mediation.course.CourseCommand.SuspendCase;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.mediation.CourseEvent.MediationResumed;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodExtended;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodRanOut;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodRecalculated;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodReminded;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.policy.JurisdictionPolicy;
import org.lunzhi.kernel.policy.JurisdictionPolicy.ExtensionConsent;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides how long a mediation lasts: extension by all, rest, and what the due-list reports. */
public final class Course {

    private static final Stage[] ACTIVE = {Stage.ACCEPTED, Stage.READY, Stage.SITTING, Stage.AGREED, Stage.NOT_REACHED};

    private final CaseFacts facts;
    private @Nullable DeadlineId reminded;

    public Course(CaseFacts facts) {
        this.facts = facts;
    }

    @CommandHandler
    void decide(ExtendPeriod command, Clock clock, PolicyBooks books, Calendars calendars) {
        facts.requireAt(ACTIVE);
        Instant now = clock.instant();
        Optional<Deadline> period = facts.periods().mediationPeriod().filter(running -> !running.overdueAt(now));
        EXTENSION_AFTER_DUE.requires(period.isPresent());
        Deadline running = period.orElseThrow();
        EXTENSION_NOT_AGREED.requires(facts.sides().allAmong(command.agreed()), "agreed");
        boolean committeeAsked =
                facts.jurisdiction(books).mediationExtension() == ExtensionConsent.ALL_PARTIES_AND_COMMITTEE;
        EXTENSION_NOT_AGREED.requires(command.committeeAgrees() || !committeeAsked, "committeeAgrees");
        EXTENSION_NOT_LONGER.requires(command.until().isAfter(running.raw()), "until");
        apply(new PeriodExtended(
                facts.id(), command.agreed(), List.of(endingOn(command.until(), running, calendars.current())), now));
    }

    @CommandHandler
    void decide(SuspendCase command, Clock clock) {
        facts.requireConducted(ACTIVE);
        apply(new MediationSuspended(facts.id(), command.cause(), command.grounds(), clock.instant()));
    }

    @CommandHandler
    void decide(ResumeCase command, Clock clock, PolicyBooks books, Calendars calendars) {
        facts.requireAt(ACTIVE);
        SuspensionCause cause = facts.progress().suspension();
        NOT_SUSPENDED.requires(cause != null);
        Instant now = clock.instant();
        int days = daysLeftOut(now, facts.jurisdiction(books));
        List<Deadline> moved = facts.periods().mediationPeriod().stream()
                .filter(running -> days > 0)
                .map(running -> endingOn(running.raw().plusDays(days), running, calendars.current()))
                .toList();
        apply(new MediationResumed(facts.id(), Objects.requireNonNull(cause), days, moved, now));
    }

    @CommandHandler
    void decide(RemindOfPeriod command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        boolean runs = facts.periods().find(command.deadline()).isPresent() && facts.isBeforeEffect();
        if (runs && !command.deadline().equals(reminded)) {
            apply(new PeriodReminded(facts.id(), command.deadline(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(ExpirePeriod command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        Optional<Deadline> running = facts.periods().find(command.deadline());
        if (running.isEmpty() || isResting()) {
            return;
        }
        Instant now = clock.instant();
        PERIOD_NOT_OVER.requires(running.orElseThrow().overdueAt(now));
        apply(new PeriodRanOut(facts.id(), command.deadline(), List.of(command.deadline()), now));
    }

    @CommandHandler
    void decide(RecalculatePeriod command, Clock clock, Actor actor, Calendars calendars) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        facts.periods().mediationPeriod().ifPresent(running -> {
            Deadline anew = endingOn(running.raw(), running, calendars.current());
            if (anew.differsFrom(running)) {
                apply(new PeriodRecalculated(facts.id(), List.of(anew), clock.instant()));
            }
        });
    }

    @EventSourcingHandler
    void evolve(PeriodReminded event) {
        reminded = event.deadline();
    }

    @EventSourcingHandler
    void evolve(PeriodExtended event) {
        reminded = null;
    }

    /** An appraisal may stop the clock; the period cannot run out while it does. */
    private boolean isResting() {
        return facts.progress().suspension() == SuspensionCause.APPRAISAL;
    }

    private int daysLeftOut(Instant now, JurisdictionPolicy policy) {
        Instant since = facts.progress().suspendedAt();
        if (since == null || !isResting() || !policy.appraisalPausesClock()) {
            return 0;
        }
        return (int) (StationTime.dateOf(now).toEpochDay()
                - StationTime.dateOf(since).toEpochDay());
    }

    private Deadline endingOn(LocalDate last, Deadline running, WorkCalendar calendar) {
        Instant start = Objects.requireNonNull(facts.acceptedAt());
        int days = (int) (last.toEpochDay() - StationTime.dateOf(start).toEpochDay());
        return Deadlines.from(calendar, start, TimeLimit.calendarDays(days)).as(running.id(), running.kind());
    }
}
