package org.lunzhi.command.mediation.ending;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.FILE_NUMBER_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.FOLLOW_UP_BY_MEDIATOR;
import static org.lunzhi.command.mediation.casefile.MediationRule.HANDLER_CANNOT_FOLLOW_UP;
import static org.lunzhi.command.mediation.casefile.MediationRule.PERFORMANCE_UNKNOWN;
import static org.lunzhi.command.mediation.casefile.MediationRule.RATING_SOURCE_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.SYSTEM_ONLY;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.ending.EndingCommand.ArchiveCase;
import org.lunzhi.command.mediation.ending.EndingCommand.ConcludeCase;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementEffect;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementLapse;
import org.lunzhi.command.mediation.ending.EndingCommand.NotePerformance;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordFollowUp;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.MediationFollowedUp;
import org.lunzhi.kernel.mediation.EndingEvent.PerformanceNoted;
import org.lunzhi.kernel.mediation.ending.FollowUpPurpose;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.ending.Reached;
import org.lunzhi.kernel.privacy.DocumentType;

/** Decides what follows the agreement or the termination: performance, follow-up, conclusion, archive. */
public final class Aftermath {

    private final CaseFacts facts;

    public Aftermath(CaseFacts facts) {
        this.facts = facts;
    }

    @CommandHandler
    void decide(NoteAgreementEffect command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (isOurs(command.agreementId()) && facts.progress().isAt(Stage.AGREED)) {
            apply(new AgreementTookEffect(
                    facts.id(), facts.grievance(), command.agreementId(), command.effectiveAt(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(NoteAgreementLapse command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (isOurs(command.agreementId()) && facts.progress().isAt(Stage.AGREED)) {
            apply(new AgreementFellThrough(facts.id(), command.agreementId(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(NotePerformance command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        boolean known = command.state() == facts.outcome().performance();
        if (known || !isOurs(command.agreementId()) || !facts.progress().isAt(Stage.EFFECTIVE)) {
            return;
        }
        Instant now = clock.instant();
        apply(new PerformanceNoted(facts.id(), command.agreementId(), command.state(), now));
        if (command.state() == PerformanceState.PERFORMED) {
            apply(new CaseConcluded(facts.id(), facts.grievance(), PerformanceState.PERFORMED, now));
        }
    }

    @CommandHandler
    void decide(RecordFollowUp command, Clock clock, Actor actor) {
        facts.progress().requireAt(Stage.EFFECTIVE, Stage.CONCLUDED, Stage.TERMINATED);
        facts.sides().requireKnown(command.party());
        boolean mediated = facts.bench().involves(actor.officer());
        if (command.purpose() == FollowUpPurpose.PERFORMANCE) {
            facts.progress().requireAt(Stage.EFFECTIVE, Stage.CONCLUDED);
            FOLLOW_UP_BY_MEDIATOR.requires(mediated);
            RATING_SOURCE_INVALID.requires(command.satisfaction() == null, "satisfaction");
        } else {
            HANDLER_CANNOT_FOLLOW_UP.requires(!mediated && actor.holds(Role.FOLLOW_UP_OFFICER));
            boolean answered = command.satisfaction() != null;
            RATING_SOURCE_INVALID.requires(!answered || command.reached() == Reached.REACHED, "satisfaction");
        }
        facts.requireKind(command.followUpRecord(), DocumentType.FOLLOW_UP_RECORD);
        apply(new MediationFollowedUp(
                facts.id(),
                command.purpose(),
                command.party(),
                command.reached(),
                command.satisfaction(),
                command.sampleDraw(),
                command.followUpRecord(),
                clock.instant()));
    }

    /** Finishes a case whose agreement was broken or is disputed; a performed one is finished by itself. */
    @CommandHandler
    void decide(ConcludeCase command, Clock clock) {
        facts.progress().requireAt(Stage.EFFECTIVE);
        PERFORMANCE_UNKNOWN.requires(facts.outcome().performance() != null);
        apply(new CaseConcluded(facts.id(), facts.grievance(), facts.outcome().performance(), clock.instant()));
    }

    @CommandHandler
    void decide(ArchiveCase command, Clock clock) {
        ROUTE_NOTICE_MISSING.requires(!facts.progress().isAt(Stage.REFUSED, Stage.LEFT, Stage.NOT_REACHED));
        facts.progress().requireAt(Stage.CONCLUDED, Stage.TERMINATED);
        FILE_NUMBER_MISSING.requires(facts.progress().isNumbered());
        ArchiveChecklist.check(facts);
        var index = FileIndex.of(facts.papers().all(), command.pages());
        apply(new CaseArchived(facts.id(), index.lines(), index.hash(), command.retention(), clock.instant()));
    }

    private boolean isOurs(AgreementId agreement) {
        return agreement.equals(facts.outcome().agreement());
    }
}
