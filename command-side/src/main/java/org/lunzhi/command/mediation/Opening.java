package org.lunzhi.command.mediation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.COMMITTEE_NOT_IN_OFFICE;
import static org.lunzhi.command.mediation.casefile.MediationRule.CONSENT_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.SCREENING_NOT_CONFIDENTIAL;
import static org.lunzhi.command.mediation.casefile.MediationRule.SYSTEM_ONLY;
import static org.lunzhi.command.mediation.casefile.MediationRule.WITNESS_MISSING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.mediation.OpeningCommand.AcceptCase;
import org.lunzhi.command.mediation.OpeningCommand.DeclineCase;
import org.lunzhi.command.mediation.OpeningCommand.NoteFileNumber;
import org.lunzhi.command.mediation.OpeningCommand.RecordConsent;
import org.lunzhi.command.mediation.OpeningCommand.RecordRefusal;
import org.lunzhi.command.mediation.OpeningCommand.RecordScreening;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Routes;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.mediation.OpeningEvent.FileNumberAssigned;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;

/** Decides whether a case is taken up: every party's yes or no, the private screening, acceptance. */
class Opening {

    private final CaseFacts facts;

    Opening(CaseFacts facts) {
        this.facts = facts;
    }

    @CommandHandler
    void decide(RecordConsent command, Clock clock, PolicyBooks books, Actor actor) {
        facts.requireAt(Stage.PROPOSED, Stage.ACCEPTED);
        facts.sides().requireKnown(command.party());
        if (facts.sides().consented(command.party())) {
            return;
        }
        boolean witnessed = command.witness() != null || command.takenDown();
        WITNESS_MISSING.requires(command.manner() != Manner.ORAL || witnessed, "witness");
        Instant at = facts.dated(command.when(), clock, books);
        OfficerId recorder = command.takenDown() ? actor.officer() : null;
        apply(new PartyConsented(
                facts.id(), command.party(), command.manner(), command.form(), recorder, command.witness(), at));
    }

    @CommandHandler
    void decide(RecordRefusal command, Clock clock, PolicyBooks books) {
        facts.sides().requireKnown(command.party());
        if (facts.sides().hasLeft(command.party())) {
            return;
        }
        facts.progress().requireAt(Stage.PROPOSED, Stage.REFUSED);
        Instant at = facts.dated(command.when(), clock, books);
        apply(new PartyRefused(
                facts.id(), facts.grievance(), command.party(), command.manner(), command.statement(), at));
    }

    @CommandHandler
    void decide(RecordScreening command, Clock clock) {
        facts.requireAt(Stage.PROPOSED, Stage.ACCEPTED, Stage.READY, Stage.SITTING);
        facts.sides().requireKnown(command.party());
        facts.requireKind(command.screening(), DocumentType.SAFETY_SCREENING);
        SCREENING_NOT_CONFIDENTIAL.requires(
                command.screening().audience() == Audience.MEDIATORS_ONLY, "screening.audience");
        Instant now = clock.instant();
        apply(new PartyScreened(facts.id(), command.party(), command.answer(), command.screening(), now));
        if (command.answer() == ScreeningAnswer.YES) {
            apply(new SafetyReferralOffered(facts.id(), command.party(), now));
        }
    }

    @CommandHandler
    void decide(AcceptCase command, Clock clock, PolicyBooks books, Calendars calendars, Seals seals) {
        facts.requireAt(Stage.PROPOSED);
        CONSENT_MISSING.requires(facts.sides().allConsent());
        if (command.acceptanceForm() != null) {
            facts.requireKind(command.acceptanceForm(), DocumentType.ACCEPTANCE_FORM);
        }
        Instant at = facts.dated(command.when(), clock, books);
        COMMITTEE_NOT_IN_OFFICE.requires(
                seals.bodyOf(facts.committee(), StationTime.dateOf(at)).isPresent());
        PolicyBook book = books.current(facts.unit(), Track.PEOPLES_MEDIATION, at);
        var period = Deadlines.from(calendars.current(), at, book.jurisdiction().mediationPeriod());
        apply(new MediationAccepted(
                facts.id(),
                facts.committee(),
                book.version(),
                command.acceptanceForm(),
                seals.position(),
                List.of(period.as(facts.id().value(), DeadlineKind.MEDIATION_PERIOD, 1)),
                at));
    }

    @CommandHandler
    void decide(NoteFileNumber command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (facts.progress().isNumbered()) {
            return;
        }
        apply(new FileNumberAssigned(facts.id(), command.fileNumber(), clock.instant()));
    }

    @CommandHandler
    void decide(DeclineCase command, Clock clock) {
        facts.requireAt(Stage.PROPOSED);
        Routes.requireTold(facts.sides().refs(), command.routes());
        apply(new MediationDeclined(
                facts.id(), facts.grievance(), command.reason(), command.routes(), clock.instant()));
    }
}
