package org.lunzhi.command.mediation.sitting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.CAUCUS_NOT_CONFIDENTIAL;
import static org.lunzhi.command.mediation.casefile.MediationRule.INVITEE_CONSENT_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.PUBLICITY_REFUSED;
import static org.lunzhi.command.mediation.casefile.MediationRule.SESSION_NOTICE_TOO_SHORT;
import static org.lunzhi.command.mediation.casefile.MediationRule.SESSION_UNKNOWN;
import static org.lunzhi.command.mediation.casefile.MediationRule.SYSTEM_ONLY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.sitting.SittingCommand.AnswerInvitee;
import org.lunzhi.command.mediation.sitting.SittingCommand.AskPublicity;
import org.lunzhi.command.mediation.sitting.SittingCommand.CancelSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.HoldSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.MakeProposal;
import org.lunzhi.command.mediation.sitting.SittingCommand.ProposeInvitee;
import org.lunzhi.command.mediation.sitting.SittingCommand.RecordCaucus;
import org.lunzhi.command.mediation.sitting.SittingCommand.RecordInquiry;
import org.lunzhi.command.mediation.sitting.SittingCommand.RemindOfSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.ScheduleSession;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.SittingEvent.InquiryMade;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeAnswered;
import org.lunzhi.kernel.mediation.SittingEvent.InviteeProposed;
import org.lunzhi.kernel.mediation.SittingEvent.ProposalMade;
import org.lunzhi.kernel.mediation.SittingEvent.PublicityAsked;
import org.lunzhi.kernel.mediation.SittingEvent.SessionCancelled;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionReminded;
import org.lunzhi.kernel.mediation.SittingEvent.SessionScheduled;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;

/** Decides what happens at the table: who sits there, what is said alone, what is proposed. */
public final class Sitting {

    private static final Stage[] CONDUCTED = {Stage.READY, Stage.SITTING};
    private static final Stage[] PREPARED = {Stage.ACCEPTED, Stage.READY, Stage.SITTING};

    private final CaseFacts facts;
    private final JointSession joint;

    @AggregateMember
    private final Table table = new Table();

    public Sitting(CaseFacts facts) {
        this.facts = facts;
        this.joint = new JointSession(facts, table);
    }

    @CommandHandler
    void decide(AskPublicity command, Clock clock) {
        facts.requireAt(PREPARED);
        facts.sides().requireKnown(command.party());
        apply(new PublicityAsked(facts.id(), command.party(), command.publicity(), clock.instant()));
    }

    @CommandHandler
    void decide(ProposeInvitee command, Clock clock) {
        facts.requireAt(PREPARED);
        if (!table.isSuggested(command.invitee())) {
            apply(new InviteeProposed(facts.id(), command.invitee(), command.kind(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(AnswerInvitee command, Clock clock) {
        facts.requireAt(PREPARED);
        facts.sides().requireKnown(command.party());
        INVITEE_CONSENT_MISSING.requires(table.isSuggested(command.invitee()), "invitee");
        apply(new InviteeAnswered(facts.id(), command.invitee(), command.party(), command.agreed(), clock.instant()));
    }

    @CommandHandler
    void decide(ScheduleSession command, Clock clock, PolicyBooks books, Calendars calendars) {
        facts.requireMediable(CONDUCTED);
        joint.requireAllowed(books);
        PUBLICITY_REFUSED.requires(command.publicity() == Publicity.NON_PUBLIC || !table.closedWasAsked(), "publicity");
        Instant now = clock.instant();
        var notice = Deadlines.from(
                calendars.current(), now, facts.jurisdiction(books).sessionNotice());
        boolean inTime =
                !command.startsAt().isBefore(notice.dueAt()) && facts.sides().allAmong(command.informed());
        boolean waived =
                facts.sides().allAmong(command.waiving()) && command.startsAt().isAfter(now);
        SESSION_NOTICE_TOO_SHORT.requires(inTime || waived, "startsAt");
        apply(new SessionScheduled(
                facts.id(),
                command.session(),
                command.startsAt(),
                command.unit(),
                command.place(),
                command.publicity(),
                command.informed(),
                List.of(SessionTime.deadline(table.nextDeadline(facts.id()), command.startsAt(), now, calendars)),
                now));
    }

    @CommandHandler
    void decide(RemindOfSession command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (facts.isBeforeEffect()) {
            table.arrangedUnder(command.deadline())
                    .filter(session -> !table.wasReminded(session))
                    .ifPresent(session -> apply(new SessionReminded(facts.id(), session, clock.instant())));
        }
    }

    @CommandHandler
    void decide(CancelSession command, Clock clock) {
        var deadline = table.arranged(command.session());
        SESSION_UNKNOWN.requires(deadline.isPresent(), "session");
        apply(new SessionCancelled(
                facts.id(),
                command.session(),
                command.reason(),
                deadline.stream().toList(),
                clock.instant()));
    }

    @CommandHandler
    void decide(HoldSession command, Clock clock, PolicyBooks books, Mandates mandates) {
        facts.requireMediable(CONDUCTED);
        var deadline = table.arranged(command.session());
        SESSION_UNKNOWN.requires(deadline.isPresent(), "session");
        joint.requireAllowed(books);
        joint.requireComposed(command);
        Instant at = facts.dated(command.when(), clock, books);
        joint.requireMandates(command.mediators(), at, mandates);
        apply(new SessionHeld(
                facts.id(),
                command.session(),
                command.endedAt(),
                command.present(),
                command.mediators(),
                command.invitees(),
                Objects.requireNonNull(command.recorder()),
                command.minutes(),
                deadline.stream().toList(),
                at));
    }

    @CommandHandler
    void decide(RecordCaucus command, Clock clock, PolicyBooks books) {
        facts.requireMediable(CONDUCTED);
        facts.sides().requireKnown(command.party());
        facts.bench().requireFit(command.mediators(), facts.sides());
        facts.requireKind(command.confidential(), DocumentType.CAUCUS_RECORD);
        CAUCUS_NOT_CONFIDENTIAL.requires(
                command.confidential().audience() == Audience.MEDIATORS_ONLY, "confidential.audience");
        Instant at = facts.dated(command.when(), clock, books);
        apply(new CaucusHeld(facts.id(), command.party(), command.mediators(), command.confidential(), at));
    }

    @CommandHandler
    void decide(RecordInquiry command, Clock clock, PolicyBooks books) {
        facts.requireConducted(PREPARED);
        facts.bench().requireFit(List.of(command.mediator()), facts.sides());
        facts.requireKind(command.findings(), DocumentType.INQUIRY_RECORD);
        Instant at = facts.dated(command.when(), clock, books);
        apply(new InquiryMade(facts.id(), command.mediator(), command.findings(), at));
    }

    @CommandHandler
    void decide(MakeProposal command, Clock clock) {
        facts.requireConducted(CONDUCTED);
        facts.bench().requireFit(List.of(command.mediator()), facts.sides());
        apply(new ProposalMade(facts.id(), command.mediator(), command.proposal(), clock.instant()));
    }
}
