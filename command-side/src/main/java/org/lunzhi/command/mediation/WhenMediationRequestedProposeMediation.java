package org.lunzhi.command.mediation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.OpeningCommand.Protection;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.intake.ScreeningAnswer;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.springframework.stereotype.Component;

/** When a grievance is put forward for mediation, its case is proposed under the same protection. */
@Component
@ProcessingGroup("mediation-requests")
@DisallowReplay
class WhenMediationRequestedProposeMediation {

    private final CommandGateway commands;
    private final Seals seals;

    WhenMediationRequestedProposeMediation(CommandGateway commands, Seals seals) {
        this.commands = commands;
        this.seals = seals;
    }

    @EventHandler
    void react(MediationRequested event) {
        try {
            commands.sendAndWait(proposal(event));
        } catch (AggregateStreamCreationException proposedBefore) {
            // The request was delivered twice; the case is there.
            return;
        }
    }

    private ProposeMediation proposal(MediationRequested event) {
        boolean danger = event.screening().violence() == ScreeningAnswer.YES;
        return new ProposeMediation(
                event.mediationId(),
                event.grievanceId(),
                source(event.application()),
                event.requestingUnit(),
                committee(event),
                Jurisdiction.DISPUTE_AROSE_HERE,
                Proceedings.NONE,
                parties(event),
                matter(event),
                new Protection(
                        event.protection().excludedUnits(), event.protection().sealed(), danger),
                null);
    }

    /** Without an application the committee offers its help; every party is asked either way (Law art. 17). */
    private static Source source(@Nullable DocumentRef application) {
        return application == null
                ? new Source(CaseSource.PROACTIVE, null, null)
                : new Source(CaseSource.APPLIED, null, application);
    }

    private CommitteeId committee(MediationRequested event) {
        CommitteeId named = event.committee();
        return named != null
                ? named
                : seals.committeeOf(event.requestingUnit(), StationTime.dateOf(event.occurredAt()))
                        .orElseThrow(() ->
                                new IllegalStateException("No committee is known for unit " + event.requestingUnit()));
    }

    private static List<Party> parties(MediationRequested event) {
        List<Party> parties = new ArrayList<>();
        event.applicants().forEach(party -> parties.add(person(party, PartyRole.APPLICANT)));
        event.respondents().forEach(party -> parties.add(person(party, PartyRole.RESPONDENT)));
        return parties;
    }

    private static Party person(PartyRef party, PartyRole role) {
        return new Party(party, role, PartyKind.PERSON, List.of(), null, null);
    }

    private static Matter matter(MediationRequested event) {
        int persons = event.applicants().size() + event.respondents().size();
        return new Matter(
                event.category(), event.categoryScheme(), List.of(), null, persons, false, PartiesRelation.CITIZENS);
    }
}
