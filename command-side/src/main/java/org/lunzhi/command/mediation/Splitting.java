package org.lunzhi.command.mediation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.COMMITTEE_NOT_IN_OFFICE;
import static org.lunzhi.command.mediation.casefile.MediationRule.PART_NOT_NAMED_ANEW;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;

/** Decides whether a part of a dispute becomes a case of its own, where every side is asked again. */
@SuppressWarnings("NullAway.Init") // The whole comes with the first event.
class Splitting {

    private final CaseFacts facts;
    private MediationProposed whole;

    Splitting(CaseFacts facts) {
        this.facts = facts;
    }

    /** What would be refused to a case that is brought is refused to a part, before anything is cut. */
    @CommandHandler
    void decide(SplitDispute command, Clock clock, PolicyBooks books, Seals seals) {
        facts.requireAt(Stage.PROPOSED, Stage.ACCEPTED, Stage.READY, Stage.SITTING);
        boolean anew =
                command.parties().stream().noneMatch(party -> facts.sides().knows(party.ref()));
        PART_NOT_NAMED_ANEW.requires(anew, "parties");
        Instant now = clock.instant();
        COMMITTEE_NOT_IN_OFFICE.requires(
                seals.bodyOf(facts.committee(), StationTime.dateOf(now)).isPresent());
        DisputeSplitOff cut = cut(command.part(), command, now);
        Admission.check(
                WhenDisputeSplitProposePart.proposal(cut),
                books.current(cut.unit(), Track.PEOPLES_MEDIATION, now),
                now);
        apply(cut);
    }

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        whole = event;
    }

    /** The part keeps what protects the whole, and whatever somebody said alone. */
    private DisputeSplitOff cut(MediationId part, SplitDispute command, Instant now) {
        return new DisputeSplitOff(
                facts.id(),
                part,
                facts.grievance(),
                whole.source(),
                facts.unit(),
                facts.committee(),
                whole.jurisdiction(),
                whole.proceedings(),
                command.parties(),
                command.matter(),
                facts.access().excludedUnits(),
                facts.access().isSealed(),
                facts.sides().inDanger(),
                now);
    }
}
